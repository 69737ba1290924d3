"""The pages of reference that are made from the code whenever the documentation is built, so that none is ever out of date."""
