"""Reading: one file to records, guessed or as a mapping says."""
