"""Starting and stopping an installation; standard library only, so that it runs before all else."""
