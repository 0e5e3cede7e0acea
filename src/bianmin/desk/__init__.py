"""The official's face."""
