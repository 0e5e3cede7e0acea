"""Settings, addresses, schedule, and what starts the whole."""
