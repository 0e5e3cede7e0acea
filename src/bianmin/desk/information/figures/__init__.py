"""The figures of disclosure at the desk."""
