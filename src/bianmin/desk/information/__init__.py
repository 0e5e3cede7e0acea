"""Requests for government information at the desk, and the reports about them."""
