"""Do rules find what is true? The part of score.py about findings."""

from __future__ import annotations

import json

from corpus import ratio

TRIAD_CODES = {"residents_committee": "rc", "owners_committee": "oc", "property_firm": "pf"}
COVERAGE_STATUS = {"organisation": "organisation", "work": "work", "none": "uncovered"}


def expected_answers(truth):
    """{rule: ({entity: {answer name: value}}, function that reads the same from a finding)}."""

    def status(finding):
        return {"status": finding.get("status")}

    def pairs(value):
        return sorted("-".join(sorted(str(pair).split("-"))) for pair in value or [])

    def triad(finding):
        return {
            "missing_members": sorted(finding.get("missing_members") or []),
            "missing_pairs_organisation": pairs(finding.get("missing_pairs_organisation")),
            "missing_pairs_estate": pairs(finding.get("missing_pairs_estate")),
        }

    coverage = {
        kind: {
            key: {"status": COVERAGE_STATUS[entity["attrs"]["coverage"]]}
            for key, entity in truth.entities.items()
            if entity["kind"] == kind
        }
        for kind in ("enterprise", "social_org")
    }
    triads = {
        item["estate"]: {
            "missing_members": sorted(TRIAD_CODES[member] for member in item["missing_members"]),
            "missing_pairs_organisation": pairs(item["missing_pairs_org_level"]),
            "missing_pairs_estate": pairs(item["missing_pairs_estate_level"]),
        }
        for item in truth.data["triads"]
    }
    reports = {
        key: {"status": answer}
        for answer in ("reported", "not_reported")
        for key in truth.data["double_report"][answer]
    }
    return {
        "enterprise-coverage": (coverage["enterprise"], status),
        "social-org-coverage": (coverage["social_org"], status),
        "estate-triad": (triads, triad),
        "double-report": (reports, status),
    }


def score_answers(truth, matching, findings, board):
    all_right = all_judged = 0
    for rule, (expected, read) in expected_answers(truth).items():
        answers, extra = {}, 0
        unique = {json.dumps(finding, sort_keys=True): finding for finding in findings if finding["rule"] == rule}
        for finding in unique.values():
            entity = matching.entity_of.get(finding["id"])
            if entity in expected and entity not in answers:
                answers[entity] = read(finding)
            else:
                extra += 1
                board.example(
                    f"answers: {rule}",
                    "extra",
                    f"{finding['id']} {finding.get('name', '')}: "
                    + ("answered twice" if entity in answers else "stands for nothing that truth counts"),
                )
        right = 0
        for entity, wanted in expected.items():
            got = answers.get(entity, {})
            right += sum(got.get(name) == value for name, value in wanted.items())
            wrong = [
                f"{name} {got.get(name)}, truth {value}" for name, value in wanted.items() if got.get(name) != value
            ]
            if wrong:
                text = "; ".join(wrong) if got else f"no finding, truth {'; '.join(map(str, wanted.values()))}"
                board.example(f"answers: {rule}", "wrong" if got else "absent", f"{truth.describe(entity)}: {text}")
        judged = sum(map(len, expected.values())) + extra
        board.add(
            f"answers/{rule}", {"accuracy": ratio(right, judged)}, right=right, expected=judged - extra, extra=extra
        )
        all_right, all_judged = all_right + right, all_judged + judged
    board.add("answers", {"accuracy": ratio(all_right, all_judged)}, right=all_right, judged=all_judged)
