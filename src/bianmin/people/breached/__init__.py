"""Passwords that became known elsewhere: the list an installation holds, and one that is asked."""
