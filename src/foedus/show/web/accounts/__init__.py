"""Accounts in the workplace: who comes in, how, and which role each address asks for. `wiring` brings them in; without accounts none of this runs."""
