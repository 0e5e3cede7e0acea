"""What the body of this post discloses by itself: its guide and its directory."""
