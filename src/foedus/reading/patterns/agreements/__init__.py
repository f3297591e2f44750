"""Patterns of pacts: who signed what, where and when."""
