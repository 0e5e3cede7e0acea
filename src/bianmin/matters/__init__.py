"""The engine: matters, stays, clocks, stamps and entries, and the one door to change them."""
