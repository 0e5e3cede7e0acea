"""The ledger as people read it: its rows in words, a spreadsheet, a paper."""
