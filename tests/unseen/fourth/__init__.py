"""The fourth body of words, drawn up apart from the importer: an inland city's streets, towns and townships, with full-grid governance."""
