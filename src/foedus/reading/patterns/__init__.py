"""Typed patterns: one file a kind of record."""
