"""Somebody applies alone: her phone proven, her draft kept, sent as it was checked."""
