"""Handling results that are public: looked through, and taken down."""
