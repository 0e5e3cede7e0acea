"""What bodies disclose by themselves: guide and directory, written by one and passed by another."""
