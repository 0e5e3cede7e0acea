"""What papers and messages of every kind of matter have in common."""
