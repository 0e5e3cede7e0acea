"""The county's own values: declared by who reads them, dated, with their document."""
