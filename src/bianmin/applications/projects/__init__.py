"""Enterprise investment projects: the county's centre helps a unit over several approvals."""
