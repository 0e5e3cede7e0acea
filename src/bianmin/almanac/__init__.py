"""Holiday notices, calendar versions and office hours."""
