"""The county's own values at the desk: what is in force, since when, by which document."""
