import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from bot.model import QuestionType
from bot.star import Checker, Finding, Label, Report, Severity, Terms
from bot.star.comparing import compare
from tests.rules.star.answers import GOOD, question, story

EP = QuestionType.EPISODE
NO_LESSON, NO_RESULT = story(lesson=""), story(result="The drivers were happy.", lesson="")


def report(checker: Checker, text: str) -> Report:
    return checker.check(text, question(EP), Terms(insist=True))


def test_an_attempt_is_compared_check_by_check(checker: Checker) -> None:
    before, after = report(checker, NO_RESULT), report(checker, NO_LESSON)
    found = compare(before, after)
    assert "C16" in {one.check for one in found.fixed}
    assert "C42" in {one.check for one in found.still_open}
    assert found.scores == (before.score, after.score)
    assert found.gain is not None
    assert found.gain > 0
    assert found.shares[Label.RESULT] == (before.sections[Label.RESULT].share, after.sections[Label.RESULT].share)


def test_what_got_worse_is_new(checker: Checker) -> None:
    found = compare(report(checker, NO_LESSON), report(checker, NO_RESULT))
    assert "C16" in {one.check for one in found.new}
    assert found.gain is not None
    assert found.gain < 0


def test_too_short_and_too_long_are_not_the_same_finding(checker: Checker) -> None:
    before = report(checker, GOOD)
    short = Finding("C07", Severity.HIGH, "More to tell", 0, 0, "Say more.", "Say more.")
    long = dataclasses.replace(short, title="Longer than planned")
    found = compare(dataclasses.replace(before, findings=(short,)), dataclasses.replace(before, findings=(long,)))
    assert (found.fixed, found.still_open, found.new) == ((short,), (), (long,))


def test_without_a_score_there_is_no_gain(checker: Checker) -> None:
    before = report(checker, GOOD)
    assert compare(dataclasses.replace(before, score=None), before).gain is None


TEXTS = [GOOD, NO_LESSON, NO_RESULT, "I fixed it in March.", "We did it. It was good.", story(task="", action="")]


@given(st.sampled_from(TEXTS), st.sampled_from(TEXTS))
def test_every_finding_has_exactly_one_place(checker: Checker, first: str, second: str) -> None:
    before, after = report(checker, first), report(checker, second)
    found = compare(before, after)
    assert sorted(map(str, (*found.still_open, *found.new))) == sorted(map(str, after.findings))
    assert set(found.fixed) <= set(before.findings)
    assert not {(one.check, one.title) for one in found.fixed} & {(one.check, one.title) for one in after.findings}
    if first == second:
        assert (found.fixed, found.new, found.gain) == ((), (), 0)
