"""What people ask about the data kept of them, at the desk."""
