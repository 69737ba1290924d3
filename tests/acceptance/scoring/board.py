"""The board on which scores and examples of what is wrong are kept, and how it is shown. A part of score.py."""

from __future__ import annotations

from collections import Counter, defaultdict

from corpus import Unusable, ratio

SHOWN = 10


class Board:
    """Metrics by name, each a dict of measures and counts; examples of what is wrong by category."""

    def __init__(self):
        self.metrics, self.examples, self.notes = {}, defaultdict(list), []

    def add(self, name, measures, **counts):
        self.metrics[name] = {"measures": measures, "counts": counts}

    def add_precision_recall(self, name, right, judged, found, expected):
        precision, recall = ratio(right, judged), ratio(found, expected)
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        self.add(
            name,
            {"precision": precision, "recall": recall, "f1": f1},
            right=right,
            exported=judged,
            found=found,
            expected=expected,
        )

    def example(self, category, group, text):
        self.examples[category].append((group, text))

    def spread_examples(self, category):
        """The first few, taking groups in turn so that one kind does not fill the list."""
        seen, ranked = Counter(), []
        for group, text in self.examples[category]:
            ranked.append((seen[group], len(ranked), f"[{group}] {text}"))
            seen[group] += 1
        return [text for _, _, text in sorted(ranked)[:SHOWN]]

    def value(self, name, measure):
        return self.metrics.get(name, {"measures": {}})["measures"].get(measure)


def summary(board):
    def show(name, measure):
        value = board.value(name, measure)
        return "not measured" if value is None else f"{value:.3f}"

    leaks = board.metrics["privacy"]["counts"]["leaks"]
    return (
        f"score: entities F1 {show('entities', 'f1')}, ties F1 {show('ties', 'f1')}, problems recall "
        f"{show('problems', 'recall')}, leaks {leaks}, answers accuracy {show('answers', 'accuracy')}"
    )


def print_report(board):
    """Main metrics always; parts of a metric (kinds, classes) only where not perfect."""
    print(f"{'metric':<44}{'precision':>10}{'recall':>10}{'other':>16}  counts")
    for name, metric in board.metrics.items():
        measures = dict(metric["measures"])
        if "/" in name and not name.startswith("answers") and min(measures.values()) == 1:
            continue
        cells = [f"{measures.pop(key):.3f}" if key in measures else "" for key in ("precision", "recall")]
        other = " ".join(f"{key} {value:.3f}" for key, value in measures.items())
        counts = " ".join(f"{key}={value}" for key, value in metric["counts"].items())
        print(f"{'  ' * ('/' in name) + name:<44}{cells[0]:>10}{cells[1]:>10}{other:>16}  {counts}")
    for note in board.notes:
        print(note)
    for category in board.examples:
        print(f"\n{category} ({len(board.examples[category])})")
        for text in board.spread_examples(category):
            print(f"  {text}")
    print()


def unmet(board, minimums):
    """The demands that are not reached, as text."""
    failed = []
    for demand in minimums:
        name, _, wanted = demand.partition("=")
        metric, _, measure = name.rpartition(".")
        try:
            wanted = float(wanted)
        except ValueError:
            raise Unusable(f"--min {demand}: must be METRIC=NUMBER") from None
        value = board.value(metric, measure)
        if value is None and metric.partition("/")[0] not in ("answers", "values"):
            raise Unusable(f"--min {demand}: no such metric; `--json` lists them")
        if value is None or value < wanted:
            failed.append(f"{name} is {'not measured' if value is None else f'{value:.3f}'}, asked for {wanted:g}")
    return failed
