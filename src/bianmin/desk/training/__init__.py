"""Practising (演练) on the real pages: begun and ended here, and listed for who supervises."""
