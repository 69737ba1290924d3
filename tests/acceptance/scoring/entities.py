"""Is every entity one node of its kind, and every node one entity? The part of score.py about nodes.jsonl."""

from __future__ import annotations

from collections import Counter

from corpus import ratio, where


def score_entities(truth, export, matching, board):
    splits = {entity: ids for entity, ids in matching.nodes_of.items() if len(ids) > 1}
    judged, right, expected, found = Counter(), Counter(), Counter(truth.kind.values()), Counter()
    for node_id, node in export.nodes.items():
        if node["kind"] in truth.kinds_spoken_of:
            judged[node["kind"]] += 1
            entity = matching.entity_of.get(node_id)
            right[node["kind"]] += bool(
                entity and node_id not in matching.over_merged and matching.nodes_of[entity][0] == node_id
            )
    for entity in truth.entities:
        if entity in matching.nodes_of:
            found[truth.kind[entity]] += 1
        else:
            other = matching.misfiled.get(entity)
            hint = f"; exported as {export.describe(other)}" if other else ""
            board.example("entities: missing", truth.kind[entity], truth.describe(entity) + hint)
    for node_id, hits in matching.over_merged.items():
        names = " and ".join(truth.describe(hit) for hit in sorted(hits))
        board.example("entities: over-merged", export.nodes[node_id]["kind"], f"{export.describe(node_id)} is {names}")
    for entity, ids in splits.items():
        board.example(
            "entities: split", truth.kind[entity], f"{truth.describe(entity)} is {'; '.join(map(export.describe, ids))}"
        )
    for node_id, hits in matching.spurious.items():
        other = f" but is a {truth.kind[min(hits)]} in truth: {truth.describe(min(hits))}" if hits else ""
        board.example("entities: spurious", export.nodes[node_id]["kind"], export.describe(node_id) + other)
    board.add_precision_recall("entities", right.total(), judged.total(), found.total(), expected.total())
    board.metrics["entities"]["counts"] |= {
        "over_merged": len(matching.over_merged),
        "split": len(splits),
        "spurious": len(matching.spurious),
    }
    for kind in sorted(set(judged) | set(expected)):
        board.add_precision_recall(f"entities/{kind}", right[kind], judged[kind], found[kind], expected[kind])
    if matching.outside:
        board.notes.append(
            "nodes of kinds truth does not speak of: "
            + ", ".join(f"{k} {n}" for k, n in sorted(matching.outside.items()))
        )


def score_duplicates(truth, matching, board):
    groups, pairs = truth.data["duplicates"], truth.data["must_not_merge"]
    merged = apart = 0
    for group in groups:
        nodes = matching.nodes_of.get(group["entity"], [])
        merged += len(nodes) == 1
        if len(nodes) != 1:
            rows = " and ".join(where(row) for row in (group["kept"], *group["duplicates"]))
            board.example(
                "duplicates: not merged",
                truth.kind[group["entity"]],
                f"{truth.describe(group['entity'])} has {len(nodes)} nodes; rows {rows}",
            )
    for pair in pairs:
        joined = any(set(pair) <= hits for hits in matching.over_merged.values())
        is_apart = not joined and all(key in matching.nodes_of for key in pair)
        apart += is_apart
        if not is_apart:
            board.example(
                "duplicates: look-alikes not kept apart", truth.kind[pair[0]], " and ".join(map(truth.describe, pair))
            )
    board.add("duplicates", {"recall": ratio(merged, len(groups))}, merged=merged, expected=len(groups))
    board.add("look-alikes", {"accuracy": ratio(apart, len(pairs))}, apart=apart, expected=len(pairs))
