"""How a sentence hangs together: phrases, verb groups, clauses."""
