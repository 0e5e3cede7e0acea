"""The pages of two of the three officers: accounts (security), and what was done (audit)."""
