"""The ledger (台账) of some bodies: what is asked of it, and taking it out of the house."""
