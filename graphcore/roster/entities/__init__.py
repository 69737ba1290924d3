"""Entities: what the names on rosters stand for, and which of them are the same."""
