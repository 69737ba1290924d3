"""Imports, undos and pushes killed at any moment: the store is as before or as after, sound, and can be used at once.

``python -m tests.trust.killing 200`` kills as often as one likes.
"""

import random

from tests.trust.killing import Bench


def test_killed_at_any_moment(tmp_path):
    bench, chance = Bench(tmp_path), random.Random()
    for deed in bench.deeds:
        assert bench.kill(deed, chance, writing=chance.random() < 0.5) in ("before", "after", "done")
    assert bench.goes_on()
