"""The eleventh body: offices of one province, Hunan, its streets, towns, fishing farms and hills, drawn up without having read the importer."""
