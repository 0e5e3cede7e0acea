"""Commands that set up and keep an installation."""
