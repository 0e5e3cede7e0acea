"""Files that go with a reply: blacked out where something is withheld, looked at by another."""
