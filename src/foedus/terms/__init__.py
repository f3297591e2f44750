"""The words that every stage shares: errors, days, states, goods, evidence, events, norms, measures, places; nothing of ours stands below."""
