"""The annual report at the desk: who owes one, writing it, publishing it."""
