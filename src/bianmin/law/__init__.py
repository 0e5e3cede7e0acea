"""Pure Python: calendar, limits, clock, procedure, identifiers, masks. No Django, no now."""
