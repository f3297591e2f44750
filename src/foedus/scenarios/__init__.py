"""Possible worlds: what may follow, once chances are given."""
