"""What a text names: actors, people and their offices, pacts, days."""
