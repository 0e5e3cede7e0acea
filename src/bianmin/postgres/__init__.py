"""Statements sent straight to the server, where what they cost is held."""
