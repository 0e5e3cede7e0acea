"""The rules of sites: what each must have, what holds there, and how they are written."""
