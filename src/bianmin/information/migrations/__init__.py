"""Migrations of the information module."""
