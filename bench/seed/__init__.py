"""Many matters at once: copies, by COPY, of matters that were taken through ``take``.

A copy has everything its pattern has, by the same people at the same instants with the same facts,
under a number, keys, codes and paper numbers of its own; its chain of entries is its own, and what
papers and messages say of its number and code is sealed anew. Not copied is the worker's part:
jobs, rendered papers and deliveries. ``tests/engine/test_seed.py`` proves it.
"""
