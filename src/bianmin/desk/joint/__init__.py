"""Joint handling at the desk: asking other departments, and their side of it."""
