"""A citizen's own pages: she shows who she is, and sees all that is under way for her."""
