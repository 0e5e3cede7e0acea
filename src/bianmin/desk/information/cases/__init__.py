"""Reconsiderations and suits about a reply, recorded at the desk of the body that gave it."""
