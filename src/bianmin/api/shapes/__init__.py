"""What is sent and answered, as JSON: a class for each shape."""
