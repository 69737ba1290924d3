"""``python -m tests.unseen FOLDER [SEED] [MESS]`` writes one street to look at."""

import sys
from pathlib import Path

from .street import generate

folder, *numbers = sys.argv[1:]
generate(Path(folder), int(numbers[0]) if numbers else 1, float(numbers[1]) if len(numbers) > 1 else 1.0)
