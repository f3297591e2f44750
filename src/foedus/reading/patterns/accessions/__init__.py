"""Accessions: states that become members."""
