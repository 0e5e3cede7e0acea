"""Verifying everything the bills hold, and what hangs on it: in jobs that may run side by side."""
