"""A document as a whole: its passages, what it speaks of most, interviews, captions."""
