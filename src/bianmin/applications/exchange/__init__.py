"""Matters, answers and facts exchanged with the systems of other centres and departments."""
