"""What matters in a scenario: what would be otherwise without a norm, a will, a state's part or a condition, and what would be worth knowing."""
