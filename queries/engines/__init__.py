"""One engine a file; every engine gives the same findings."""
