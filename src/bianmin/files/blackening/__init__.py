"""How pages are drawn with black boxes on them, and read: pure, and run apart; knows no Django."""
