"""Files whose time in the archive is over: appraised by one person, let go by another."""
