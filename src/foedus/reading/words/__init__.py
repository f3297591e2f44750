"""Words, marks and sentences of a text, and the lexicon that knows them."""
