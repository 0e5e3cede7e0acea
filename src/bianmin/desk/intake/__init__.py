"""Taking an application in: five screens that work without a script, kept in a draft."""
