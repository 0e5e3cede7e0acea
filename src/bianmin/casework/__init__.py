"""What is the same for every kind of matter above the engine: read, listed, warned of, told."""
