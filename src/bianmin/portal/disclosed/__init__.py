"""What bodies disclose by themselves: found, read and taken home (政府信息主动公开)."""
