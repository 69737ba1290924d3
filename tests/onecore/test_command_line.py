"""The command line knows where each command is declared, so that only the one that is asked for need be."""

from __future__ import annotations

from onecore.cli.app import ROOMS, command


def test_every_command_is_where_it_is_looked_for():
    names = [name for room in ROOMS.values() for name in room]
    assert sorted(command().commands) == sorted(names)
    for room in ROOMS.values():
        for name in room:
            assert sorted(command(name).commands) == sorted(room)
