"""The county's calendar on the desk: a year to look at, notices proposed and approved."""
