"""Parties, accounts and personal data, each look at which is logged."""
