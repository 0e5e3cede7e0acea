"""Keys, encrypted fields and files, blind indexes. Knows no person."""
