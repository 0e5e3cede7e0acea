"""Applications for a service item: the first procedure."""
