"""Investment projects: their list, beginning one, one with its matters and how far it has come."""
