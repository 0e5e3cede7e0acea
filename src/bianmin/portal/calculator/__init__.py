"""The public calculator: choose or type a period and a day, and read when it ends and why."""
