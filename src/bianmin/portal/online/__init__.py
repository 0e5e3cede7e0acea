"""She applies alone, on a phone: one question at a time, her papers photographed, kept, sent."""
