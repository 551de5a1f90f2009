"""``make fuzz``: the checker against 200,000 texts that nobody would write."""
