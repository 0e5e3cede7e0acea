"""Reconsideration and suits about a reply: what was filed, its clocks, how it ended."""
