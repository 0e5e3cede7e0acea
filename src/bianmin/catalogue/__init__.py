"""Service items, their editions, guides and search."""
