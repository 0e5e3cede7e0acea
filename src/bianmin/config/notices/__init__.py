"""What the house tells the people who keep it running."""
