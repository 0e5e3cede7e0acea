"""Bringing matters in flight over from an old ledger: the sheet, its wrong rows, its progress."""
