"""Words that point back at what was named: pronouns, pairs, bodies."""
