"""The archive package (归档信息包) of a closed matter, and the program that verifies one."""
