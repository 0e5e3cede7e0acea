"""Cut-over: matters in flight from a paper ledger, read from a sheet and checked row by row."""
