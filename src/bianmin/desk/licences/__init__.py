"""The register of licences: what was granted, what became of it, what is asked about it."""
