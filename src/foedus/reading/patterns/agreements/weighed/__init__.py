"""Pacts whose parties or day no rule tells: each state and each date near a pact is weighed by how it stands to it."""
