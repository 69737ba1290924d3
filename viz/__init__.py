"""What is shown: map and tables."""
