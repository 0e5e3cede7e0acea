"""The wordings of what is written to who complains and about a complaint."""
