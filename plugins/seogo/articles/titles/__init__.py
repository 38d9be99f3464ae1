"""Titles and summaries for texts that came without: the body's own words, cut from it."""
