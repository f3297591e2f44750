"""Patterns of sanctions: who imposes what on whom."""
