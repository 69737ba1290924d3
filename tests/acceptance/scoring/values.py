"""Do nodes have the values that truth has? The part of score.py about attributes."""

from __future__ import annotations

import json

from corpus import ratio, squeeze, where


def plain(value):
    """One spelling for the values that truth and attributes may write differently (12, 12.0, "12")."""
    if isinstance(value, bool) or value is None:
        return json.dumps(value)
    return str(int(value)) if isinstance(value, float) and value.is_integer() else squeeze(value)


def score_values(truth, export, matching, mapping, board):
    """mapping: {node kind: {field of truth: attribute of the node}}."""
    right = total = 0
    for entity, node_ids in matching.nodes_of.items():
        for field, attribute in mapping.get(truth.kind[entity], {}).items():
            cells = [(row, row["cells"][field]["expect"]) for row in truth.rows_of[entity] if field in row["cells"]]
            wanted = {plain(value) for _, value in cells if value is not None and not isinstance(value, list)}
            if not cells or wanted & truth.entities.keys():
                continue
            got = plain((export.nodes[node_ids[0]].get("attributes") or {}).get(attribute))
            total += 1
            right += got in (wanted or {"null"})
            if got not in (wanted or {"null"}):
                board.example(
                    "values: wrong",
                    f"{truth.kind[entity]}.{field}",
                    f"{attribute} is {got}, truth {' or '.join(sorted(wanted)) or 'nothing'} ({where(cells[0][0])})",
                )
    board.add("values", {"accuracy": ratio(right, total)}, right=right, expected=total)
