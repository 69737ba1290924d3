"""Is any phone or ID number, or a person's name on a household, in what was exported? A part of score.py."""

from __future__ import annotations

import html
import re
import unicodedata
import zipfile

from corpus import digits, ratio, squeeze, where

HOUSEHOLD_SUFFIX = "党员中心户"


def texts_in(path):
    """(name, text) of a file, or of each member if it is a zip such as xlsx; escapes undone, NFKC."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            parts = [(f"{path.name}!{name}", archive.read(name)) for name in archive.namelist()]
    else:
        parts = [(path.name, path.read_bytes())]
    for name, content in parts:
        encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            text = content.decode("gb18030", errors="replace")
        text = re.sub(r"\\u([0-9a-fA-F]{4})", lambda escape: chr(int(escape[1], 16)), html.unescape(text))
        yield name, unicodedata.normalize("NFKC", text)


def score_privacy(truth, export, paths, board):
    secrets = {digits(item["value"]): item for item in truth.data["sensitive"] if len(digits(item["value"])) >= 7}
    lengths, leaks = {len(secret) for secret in secrets}, set()
    for path in paths:
        for name, text in texts_in(path):
            for run in {digits(run) for run in re.findall(r"[0-9](?:[ .,()+\-]{0,2}[0-9])+", text)}:
                windows = {run[i : i + size] for size in lengths for i in range(len(run) - size + 1)}
                leaks.update((name, secret) for secret in windows & secrets.keys())
    for name, secret in sorted(leaks):
        item = secrets[secret]
        board.example("privacy: leaks", name, f"{item['type']} …{secret[-4:]} of {where(item)} is in {name}")
    heads = {
        squeeze(e["name"]).removesuffix(HOUSEHOLD_SUFFIX)
        for e in truth.entities.values()
        if e["kind"] == "party_household"
    }
    named = households = 0
    for node in export.nodes.values():
        if node["kind"] == "party_household":
            households += 1
            label = " ".join(map(squeeze, (node["name"], *(node.get("aliases") or []))))
            if any(head in label for head in heads):
                named += 1
                board.example(
                    "privacy: households labelled by a person", "party_household", export.describe(node["id"])
                )
    board.add(
        "privacy",
        {"score": 1 - ratio(len({secret for _, secret in leaks}), len(secrets)) if secrets else 1.0},
        leaks=len(leaks),
        sensitive=len(secrets),
    )
    board.add(
        "household-labels",
        {"score": 1 - named / households if households else 1.0},
        by_person=named,
        exported=households,
    )
