"""From what was received to what an editor would print: a Record becomes an Article."""
