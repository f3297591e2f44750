"""Patterns of events: attacks, threats, requests, refusals."""
