"""Complaints at the desk; whom one is about never sees it here."""
