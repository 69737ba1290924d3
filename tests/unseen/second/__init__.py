"""The second body of words, drawn up apart from the first and from the importer: towns and villages of other provinces."""
