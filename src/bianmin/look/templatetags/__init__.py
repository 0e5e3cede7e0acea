"""What templates load with ``{% load look %}``."""
