"""The machine's face: everything the pages do, for programs that have a token."""
