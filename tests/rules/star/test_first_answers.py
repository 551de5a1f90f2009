"""The checker against answers that were written before its rules, by somebody who saw the requirements only.

Ten good ones, ten with one named defect, and one for each bad example of COVERAGE 8.2; each says what must be found,
and what must not.
"""

import json
from importlib import resources
from typing import Any

import pytest

from adapters import main
from bot.star import Report, Severity, Terms

FIRST = [
    json.loads(line)
    for line in (resources.files("content") / "star" / "data" / "first.jsonl").read_text("utf-8").splitlines()
]


def report(case: dict[str, Any]) -> Report:
    return main.checker().check(case["text"], main.library().get(case["question"]), Terms(case["profile"]))


@pytest.mark.parametrize("case", FIRST, ids=[case["id"] for case in FIRST])
def test_an_answer_written_before_the_rules_is_read_as_its_author_meant(case: dict[str, Any]) -> None:
    found = report(case)
    fired = {finding.check for finding in found.findings}

    assert found.kind.value == case["expect"]["kind"]
    assert set(case["expect"]["findings"]) - fired == set()
    assert set(case["expect"]["not"]) & fired == set()
    if case["expect"].get("no_high"):
        assert [finding.check for finding in found.findings if finding.severity is Severity.HIGH] == []


def test_good_answers_score_above_those_with_a_defect_and_these_above_the_bad() -> None:
    scores: dict[str, list[int]] = {"good": [], "defect": [], "bad": []}
    for case in FIRST:
        found = report(case)
        if found.score is not None:
            scores[case["quality"]].append(found.score)
    means = {quality: sum(values) / len(values) for quality, values in scores.items()}

    assert means["good"] > means["defect"] + 5
    assert means["defect"] > means["bad"] + 5
