"""Words: what the lexicon of rosters holds, and when two spellings can mean the same."""
