"""What is past its time in the archive: found, listed, and let go by two persons, of every kind."""
