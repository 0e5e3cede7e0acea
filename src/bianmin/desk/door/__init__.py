"""The door of the desk: signing in with two factors, staying in, one's own account."""
