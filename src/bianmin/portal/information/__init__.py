"""Government information for everybody: asked for and followed, and what is reported about it."""
