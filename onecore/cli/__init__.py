"""The command line: what can be asked for, and in which words."""
