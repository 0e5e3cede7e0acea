"""Requests for government information: asked for by anybody, without an account, and followed."""
