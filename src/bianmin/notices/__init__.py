"""Wording + facts + addressee -> paper; messages and their delivery. Knows no matter."""
