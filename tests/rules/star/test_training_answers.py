"""The training answers, as a whole; the tagger has seen them, so these figures say what broke, not how good it is."""

from statistics import median

from bot.star import Checker, Severity
from tests.rules.star.training import told


def scores(checker: Checker, quality: str) -> list[int]:
    found = [checker.check(one.text).score for one in told() if one.quality == quality]
    return [score for score in found if score is not None]


def test_good_whole_answers_draw_no_must_fix(checker: Checker) -> None:
    good = [one for one in told() if one.quality == "g" and set(one.labels) >= set("STAR")]
    pressed = [
        one.id for one in good if any(finding.severity is Severity.HIGH for finding in checker.check(one.text).findings)
    ]
    assert len(pressed) <= len(good) // 20, pressed


def test_every_bad_answer_that_is_scored_has_something_to_fix(checker: Checker) -> None:
    bad = [checker.check(one.text) for one in told() if one.quality == "b"]
    assert all(report.next_step for report in bad if report.score is not None)


def test_scores_spread_by_quality(checker: Checker) -> None:
    good, middling, bad = (scores(checker, quality) for quality in "gmb")
    assert median(bad) <= 20
    assert 45 <= median(middling) <= 75
    assert median(good) >= 85
