"""Who wrote it and when: bylines as pages print them, people and dates in them."""
