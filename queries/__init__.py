"""What is asked: rules, engines, findings."""
