"""The ledger (台账) of one's bodies: what is asked for, its rows, and how it leaves the house."""
