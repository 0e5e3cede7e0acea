"""What the desk shows and asks of an application, beside what is the same for every matter."""
