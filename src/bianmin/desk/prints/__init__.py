"""Many papers printed as one file: chosen from a day's papers, made by a job, with its progress."""
