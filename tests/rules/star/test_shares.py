import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import QuestionType
from bot.star import PROFILES, Checker, Label, Severity, Terms
from bot.star.checks.base import Check
from bot.star.checks.shares import GRACE, LARGEST, OPENING, SHARES, excess, shares
from bot.star.evidence import Evidence
from tests.rules.star.answers import GOOD, PLAIN_ACTIONS, story
from tests.rules.star.fixtures.shares import AT_LENGTH, DECISION
from tests.rules.star.looking import look

S, T, A, R, L = Label.SITUATION, Label.TASK, Label.ACTION, Label.RESULT, Label.LESSON
WORDS = {S: 20, T: 8, A: 50, R: 14, L: 8}
"""Of 100."""


def divided(checker: Checker, words: dict[Label, int], profile: str = "core", seconds: int | None = None) -> Evidence:
    """A text with so many words in each part, as its author corrected it."""
    corrections, text = [], ""
    for label, count in words.items():
        if count:
            corrections.append((len(text), label))
            text += "Word" + " word" * (count - 1) + ". "
    return checker.evidence(text.strip(), terms=Terms(profile, seconds=seconds, corrections=tuple(corrections)))


def verdicts(evidence: Evidence) -> dict[str, str]:
    """For each group of parts whether it has too many words, too few, or as planned."""
    return {"".join(group): "+" if by > 0 else "-" if by < 0 else "=" for group, by in excess(evidence).items()}


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        ("core", {"S": "=", "T": "=", "A": "=", "RL": "="}),
        ("ml-star", {"S": "=", "T": "=", "A": "=", "RL": "="}),
        ("decision", {"ST": "+", "A": "-", "RL": "="}),
        ("starl", {"S": "+", "T": "=", "A": "=", "R": "=", "L": "="}),
        ("timed", {"S": "+", "T": "=", "A": "-", "RL": "="}),
        ("classic", {"S": "=", "T": "=", "A": "=", "RL": "="}),
    ],
)
def test_the_same_answer_is_judged_by_each_profile(checker: Checker, profile: str, expected: dict[str, str]) -> None:
    assert verdicts(divided(checker, WORDS, profile)) == expected


def test_every_profile_is_judged() -> None:
    assert set(PROFILES) == {"core", "ml-star", "decision", "starl", "timed", "classic"}


@pytest.mark.parametrize(("situation", "verdict"), [(9, "-"), (10, "="), (15, "="), (20, "="), (25, "="), (26, "+")])
def test_c03_allows_for_five_points_beside_the_band(checker: Checker, situation: int, verdict: str) -> None:
    words = {S: situation, T: 12, A: 88 - situation - 18, R: 18}
    assert verdicts(divided(checker, words))["S"] == verdict


@given(st.tuples(*[st.integers(1, 60)] * 5))
def test_c03_measures_the_distance_from_the_band(checker: Checker, counts: tuple[int, ...]) -> None:
    evidence = divided(checker, dict(zip((S, T, A, R, L), counts, strict=True)))
    assert sum(shares(evidence).values()) == pytest.approx(1, abs=0.001)
    for group, by in excess(evidence).items():
        band, share = evidence.profile.shares[group], shares(evidence)[group]
        assert by == 0 or abs(by) > GRACE
        assert by == 0 or share == pytest.approx((band.most if by > 0 else band.least) + by)
        assert by != 0 or band.least - GRACE - 1e-9 <= share <= band.most + GRACE + 1e-9


def test_c03_names_both_parts_and_moves_words_between_them(checker: Checker) -> None:
    found = look(checker, SHARES, story(situation=" ".join(AT_LENGTH)))
    assert found is not None
    assert "your situation takes 45% (15–20 planned), your action takes 29% (50–60 planned)" in found.message
    assert found.step == "Move words from your situation to your action."


def test_c03_is_a_hint_unless_the_time_was_measured(checker: Checker) -> None:
    text = story(situation=" ".join(AT_LENGTH))
    typed, measured = (look(checker, SHARES, text, terms=Terms(seconds=seconds)) for seconds in (None, 140))
    assert typed is not None
    assert measured is not None
    assert (typed.severity, measured.severity) == (Severity.LOW, Severity.MEDIUM)


def test_c03_is_silent_while_a_part_has_no_sentence_of_its_own(checker: Checker) -> None:
    assert look(checker, SHARES, story(situation=" ".join(AT_LENGTH), task="")) is None


@pytest.mark.parametrize(("sentences", "fires"), [(3, False), (4, True)])
def test_c05_wants_three_sentences_at_most_under_decision(checker: Checker, sentences: int, *, fires: bool) -> None:
    setting = ["We were late."] * (sentences - 1)
    action = " ".join([PLAIN_ACTIONS[0]] * 9)
    text = story(situation=" ".join(setting), task="My task was to mend it.", action=action)
    labels = [(text.index(setting[0]) + 14 * at, S) for at in range(len(setting))]
    labels.append((text.index("My task"), T))
    found = look(checker, OPENING, text, terms=Terms("decision", corrections=tuple(labels)))
    assert (found is not None) is fires


def test_c05_is_for_decision_stories_only(checker: Checker) -> None:
    text = story(situation=" ".join(AT_LENGTH))
    assert look(checker, OPENING, text, terms=DECISION) is not None
    assert look(checker, OPENING, text) is None


def test_c08_allows_the_setting_as_much_room_as_the_grace(checker: Checker) -> None:
    def fires(situation: int) -> bool:
        evidence = divided(checker, {S: situation, T: 10, A: 80 - situation, R: 10})
        return LARGEST.sees(evidence) and LARGEST.look(evidence) is not None

    assert [fires(situation) for situation in (30, 40, 42, 43, 60)] == [False, False, False, True, True]


def test_c08_says_how_the_words_are_divided_in_the_worst_case(checker: Checker) -> None:
    text = story(situation=" ".join([*AT_LENGTH] * 4), action=PLAIN_ACTIONS[0] + " I rewrote the map loader.")
    found = look(checker, LARGEST, text)
    assert found is not None
    assert found.severity is Severity.MEDIUM
    assert "our situation takes 8" in found.message


@pytest.mark.parametrize("check", [SHARES, LARGEST, OPENING], ids=lambda check: check.id)
def test_shares_are_for_stories(checker: Checker, check: Check) -> None:
    text = story(situation=" ".join(AT_LENGTH), action=PLAIN_ACTIONS[0])
    assert look(checker, check, text, terms=DECISION) is not None
    assert look(checker, check, text, QuestionType.HOW, DECISION) is None


def test_the_good_answer_gives_its_action_most_room(checker: Checker) -> None:
    assert look(checker, LARGEST, GOOD) is None
