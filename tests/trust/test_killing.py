"""Imports, undos and pushes killed at any moment: the store is as before or as after, sound, and can be used at once."""

import random

from tests.trust.killing import Bench


def test_killed_at_any_moment(tmp_path):
    bench, chance = Bench(tmp_path), random.Random()
    for number, deed in enumerate(bench.deeds * 2):
        assert bench.kill(deed, chance, writing=number >= len(bench.deeds)) in ("before", "after", "done")
    assert bench.goes_on()
