"""The messages that lie for the person who signed in: read here, and led to what they are about."""
