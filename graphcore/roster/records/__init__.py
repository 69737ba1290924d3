"""Records: what the rows of a roster say, typed, and what became of every row."""
