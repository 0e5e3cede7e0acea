"""Requests for government information (依申请公开): the second procedure on the engine."""
