"""Patterns of duties: what a pact makes its parties do."""
