"""Complaints and reports about how the public is served (投诉举报): the third procedure."""
