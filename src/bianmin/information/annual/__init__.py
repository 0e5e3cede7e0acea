"""The annual report on government information: national tables, texts, editions."""
