"""Tags from the text alone: names that are known, nouns that the text vouches for."""
