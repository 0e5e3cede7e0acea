"""Complaints for everybody: made, followed by code, and what became of others'."""
