"""Whatever fuzzing found once stays mended, and a few new inputs are tried each time."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import TARGETS

FINDINGS = sorted(path for path in (Path(__file__).parent / "findings").glob("*/*") if path.is_file())


@pytest.mark.parametrize("path", FINDINGS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_finding(path):
    TARGETS[path.parent.name].run(path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_seeds(name):
    """What is begun with is itself harmless, and there is something to begin with."""
    seeds = [*TARGETS[name].seeds()]
    assert seeds
    for seed in seeds[:2]:
        TARGETS[name].run(seed)


@pytest.mark.parametrize("name", ["text", "page", "sheet", "mapping", "pack", "export", "actions"])
def test_what_is_like_a_seed_does_no_harm(name):
    """Seeds with pieces left out, repeated, put elsewhere or replaced."""
    target = TARGETS[name]
    seeds = [*target.seeds()][:4]
    pieces = st.sampled_from(
        [b"", b"\xff", b"\0", b'"', b"\n", b",", b"<", b"&#x110000;", "一".encode(), b"1e999", b"{", b"- "]
    )

    @settings(max_examples=10 if "CI" in os.environ else 40)
    @given(
        st.sampled_from(seeds),
        st.lists(st.tuples(st.floats(0, 1), st.floats(0, 0.1), pieces), max_size=4),
    )
    def tried(seed, changes):
        for at, length, piece in changes:
            start = int(at * len(seed))
            seed = seed[:start] + piece + seed[start + int(length * len(seed)) :]
        target.run(seed)

    tried()
