"""The scorer is a program that the test runs, not a test."""

collect_ignore = ["scoring"]
