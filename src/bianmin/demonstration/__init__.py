"""The demonstration county: synthetic people with a real past, taken through the one door."""
