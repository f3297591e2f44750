"""Patterns of transfers: who gives what to whom."""
