"""The wordings of what is written to a requester and about a request."""
