"""The first body of words: what offices write on the streets that the importer was first tried on."""
