"""``python -m tests.unseen FOLDER [SEED] [MESS] [--words BODY]`` writes one street to look at."""

from argparse import ArgumentParser
from pathlib import Path

from .body import NAMES
from .street import generate

parser = ArgumentParser(prog="python -m tests.unseen", description=__doc__)
parser.add_argument("folder", type=Path)
parser.add_argument("seed", type=int, nargs="?", default=1)
parser.add_argument("mess", type=float, nargs="?", default=1.0)
parser.add_argument("--words", choices=NAMES, default=NAMES[0])
given = parser.parse_args()
generate(given.folder, given.seed, given.mess, words=given.words)
