"""The paragraphs of a body: where sentences end, and which breaks a copy has lost."""
