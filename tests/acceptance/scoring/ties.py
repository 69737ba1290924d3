"""Are the ties those of truth, and all of them? The part of score.py about edges.jsonl."""

from __future__ import annotations

from collections import Counter, defaultdict

from corpus import TIE_KINDS, where

UNDIRECTED = {"coordinates_with"}
# Being the owners' committee of an estate, or built on a grid, or about an estate, also places an entity there.
PLACING_TIES = {"owners_committee_of", "matter_of_estate", "party_covers_grid", "party_covers_building"}
SOME_PARTY_ORG = "some party_org"  # rosters name only the person who instructs, not who sent them


def reachable(links):
    """For each start, everything its links lead to."""
    closure = {}
    for start in list(links):
        reached, todo = set(), [start]
        while todo:
            new = links.get(todo.pop(), set()) - reached
            reached |= new
            todo += new
        closure[start] = reached
    return closure


def tie_key(kind, source, target):
    return (kind, *sorted((source, target))) if kind in UNDIRECTED else (kind, source, target)


def score_ties(truth, export, matching, board):
    places, expected, tolerated, cyclic = defaultdict(set), {}, set(), set()
    for tie in truth.data["ties"]:
        kind, key = TIE_KINDS[tie["kind"]], tie_key(TIE_KINDS[tie["kind"]], tie["source"], tie["target"])
        if kind == "located_in" or tie["kind"] in PLACING_TIES:
            places[tie["source"]].add(tie["target"])
        if tie["attrs"].get("in_cycle"):
            cyclic.add(key)
        elif tie["observable"]:
            expected[key] = tie
        else:
            tolerated.add(key)
    with_instructor = set()
    for key, entity in truth.entities.items():
        if entity["community"]:
            places[key].add(entity["community"])
        if entity["attrs"].get("coverage") == "work":
            row = truth.rows_of[key][0] if truth.rows_of[key] else {}
            expected["instructs", SOME_PARTY_ORG, key] = {"evidence": [row | {"column": None}]}
        if entity["attrs"].get("coverage") == "work" or entity["attrs"].get("instructor"):
            with_instructor.add(key)

    true_places = reachable(places)

    def is_true(kind, source, target):
        if kind == "located_in" or (kind == "concerns" and truth.kind.get(target) == "community"):
            return target in true_places.get(source, set())
        return (
            target in with_instructor
            if kind == "instructs"
            else tie_key(kind, source, target) in expected.keys() | tolerated
        )

    judged, right, found, seen, ignored, links = Counter(), Counter(), Counter(), set(), Counter(), defaultdict(set)
    for edge in export.edges:
        kind, ends = edge["kind"], (edge["source"], edge["target"])
        if kind == "located_in" or kind == "concerns":
            links[ends[0]].add(ends[1])
        dangling = [end for end in ends if end not in export.nodes]
        kinds = {export.nodes[end]["kind"] for end in ends if end not in dangling}
        if (kind not in TIE_KINDS.values() and kind != "instructs") or (not dangling and kinds - truth.kinds_spoken_of):
            ignored[kind] += 1
            continue
        source, target = (matching.entity_of.get(end, f"node {end}") for end in ends)
        key = ("instructs", SOME_PARTY_ORG, target) if kind == "instructs" else tie_key(kind, source, target)
        if key in seen:
            continue
        seen.add(key)
        judged[kind] += 1
        if is_true(kind, source, target):
            right[kind] += 1
            continue
        why = (
            "its end is not in nodes.jsonl"
            if dangling
            else "a tie of a cycle, to be reported, not exported"
            if key in cyclic
            else "turned round"
            if is_true(kind, target, source)
            else "an end stands for no entity"
            if {source, target} - truth.entities.keys()
            else "not in truth"
        )
        names = " → ".join(f"{export.nodes[end]['name']}" if end in export.nodes else end for end in ends)
        board.example("ties: wrong", kind, f"{names}: {why} ({where((edge['sources'] or [{}])[0])})")
    placed = {start: {matching.entity_of.get(end) for end in ends} for start, ends in reachable(links).items()}
    for key, tie in expected.items():
        kind, source, target = key
        if kind == "located_in":
            hit = any(target in placed.get(node_id, ()) for node_id in matching.nodes_of.get(source, ()))
        else:
            hit = key in seen
        found[kind] += hit
        if not hit:
            names = " → ".join(
                truth.entities[end]["name"] if end in truth.entities else end for end in (source, target)
            )
            board.example("ties: missing", kind, f"{names} ({where((tie['evidence'] or [{}])[0])})")
    counts = Counter(kind for kind, _, _ in expected)
    board.add_precision_recall("ties", right.total(), judged.total(), found.total(), counts.total())
    for kind in sorted(set(counts) | set(judged)):
        board.add_precision_recall(f"ties/{kind}", right[kind], judged[kind], found[kind], counts[kind])
    if ignored:
        board.notes.append("edges not judged: " + ", ".join(f"{k} {n}" for k, n in sorted(ignored.items())))
