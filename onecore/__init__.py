"""The front door: the command line and the demo."""

__version__ = "0.1.0"
