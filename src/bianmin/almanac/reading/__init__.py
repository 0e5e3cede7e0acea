"""Reading a holiday notice in any of its three shapes; no database, no time."""

from .recognise import LARGEST_BYTES, decoded, read

__all__ = ["LARGEST_BYTES", "decoded", "read"]
