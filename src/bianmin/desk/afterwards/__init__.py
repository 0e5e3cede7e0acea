"""After a matter is finished: return visits, opinions and their answers."""
