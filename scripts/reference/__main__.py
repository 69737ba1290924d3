"""All pages of reference in one language, as JSON: ``python -m scripts.reference en``.

A process for each language: commands are declared in the language of the process.
"""

from __future__ import annotations

import json
import sys

from onecore.speech import LANGUAGE
from scripts.reference.commands import commands
from scripts.reference.library import library
from scripts.reference.licences import licences
from scripts.reference.modules import modules
from scripts.reference.problems import problems
from scripts.reference.rosters import rosters
from scripts.reference.vocabulary import vocabulary

PAGES = {
    "commands": commands,
    "rosters": rosters,
    "vocabulary": vocabulary,
    "problems": problems,
    "python": library,
    "licences": licences,
    "modules": modules,
}

if __name__ == "__main__":
    LANGUAGE.set("zh" if sys.argv[1] == "zh" else "en")
    sys.stdout.reconfigure(encoding="utf-8")
    json.dump({name: page() for name, page in PAGES.items()}, sys.stdout, ensure_ascii=False)
