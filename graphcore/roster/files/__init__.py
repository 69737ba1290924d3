"""Files: what there is in a folder, opened within limits as sheets of cells, with nothing private left in them."""
