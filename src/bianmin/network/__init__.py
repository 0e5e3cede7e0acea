"""Divisions, bodies, sites, windows, posts, holders and competence: who does what, where."""
