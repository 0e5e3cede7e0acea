"""What somebody asked: one enquiry or request whole, with leaders asked and the answer told."""
