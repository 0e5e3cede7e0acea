"""Uploads: checked by content, encrypted, stored by hash."""
