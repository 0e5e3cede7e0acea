"""The files of a request at the desk: added, blacked out, checked by another, later published."""
