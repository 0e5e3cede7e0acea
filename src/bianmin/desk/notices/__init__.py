"""The paper on which a ledger is printed."""
