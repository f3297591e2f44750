"""Transfers that no pattern tells: who gives what to whom is weighed by how each state stands to the goods."""
