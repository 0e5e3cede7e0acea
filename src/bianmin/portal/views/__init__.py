"""Pages of the portal, one a file."""
