import pytest

from bot.model import QuestionType
from bot.star import Checker, Severity, Terms
from bot.star.checks.time import EXPLAINED, FAR_TOO_LONG, SETTING, TOO_LONG, TOO_SHORT, WINDOW, WRITTEN_OUT
from tests.rules.star.answers import GOOD, SITUATION, story
from tests.rules.star.fixtures.time import EXPLAINED as DEFINITIONS
from tests.rules.star.looking import look

EPISODE, HOW, WHY, WEAKNESS, ASK = (
    QuestionType.EPISODE,
    QuestionType.HOW,
    QuestionType.WHY,
    QuestionType.WEAKNESS,
    QuestionType.ASK,
)


def words(count: int) -> str:
    """A story of so many words."""
    return " ".join((GOOD.split() * 12)[:count])


def terms(layer: int = 2, seconds: int | None = None) -> Terms:
    return Terms(layer=layer, seconds=seconds, insist=True)


def fired(checker: Checker, text: str, asked: Terms, kind: QuestionType = EPISODE) -> dict[str, Severity]:
    """Titles of the checks of time that fire."""
    found = (look(checker, check, text, kind, asked) for check in (TOO_SHORT, TOO_LONG, FAR_TOO_LONG, WINDOW))
    return {one.title: one.severity for one in found if one}


SHORT, LONG, FAR, TIME = "More to tell", "Longer than planned", "Much longer than planned", "Time"
H, M, LOW = Severity.HIGH, Severity.MEDIUM, Severity.LOW


@pytest.mark.parametrize(
    ("count", "layer", "expected"),
    [
        (47, 2, {SHORT: H}),
        (59, 2, {SHORT: H}),
        (60, 2, {TIME: LOW}),
        (350, 2, {}),
        (700, 2, {TIME: LOW}),
        (701, 2, {LONG: H}),
        (979, 2, {LONG: H}),
        (980, 2, {FAR: H}),
        (50, 1, {TIME: LOW}),
        (100, 1, {}),
        (350, 1, {TIME: LOW}),
        (59, 3, {SHORT: H}),
        (350, 3, {TIME: LOW}),
        (630, 3, {}),
        (701, 3, {LONG: M}),
        (980, 3, {FAR: H}),
    ],
)
def test_typed_words_are_weighed_by_the_layer(
    checker: Checker, count: int, layer: int, expected: dict[str, Severity]
) -> None:
    assert fired(checker, words(count), terms(layer)) == expected


@pytest.mark.parametrize(
    ("seconds", "layer", "expected"),
    [
        (20, 2, {SHORT: H}),
        (30, 2, {SHORT: H}),
        (31, 2, {TIME: M}),
        (119, 2, {TIME: M}),
        (120, 2, {}),
        (180, 2, {}),
        (181, 2, {TIME: M}),
        (300, 2, {TIME: M}),
        (301, 2, {LONG: H}),
        (419, 2, {LONG: H}),
        (480, 2, {FAR: H}),
        (20, 1, {TIME: M}),
        (30, 1, {}),
        (60, 1, {}),
        (61, 1, {TIME: M}),
        (300, 3, {}),
        (301, 3, {LONG: M}),
        (420, 3, {FAR: H}),
    ],
)
def test_a_measured_time_stands_over_the_words(
    checker: Checker, seconds: int, layer: int, expected: dict[str, Severity]
) -> None:
    assert fired(checker, GOOD, terms(layer, seconds)) == expected


def test_few_words_are_enough_where_the_time_was_measured(checker: Checker) -> None:
    assert fired(checker, words(55), terms(seconds=130)) == {}


@pytest.mark.parametrize("kind", [WHY, WEAKNESS, ASK])
def test_other_shapes_are_never_too_short_but_have_windows(checker: Checker, kind: QuestionType) -> None:
    assert look(checker, TOO_SHORT, words(30), kind) is None
    assert fired(checker, words(250), terms(seconds=200), kind) == ({} if kind is ASK else {TIME: M})


def test_a_how_answer_that_is_short_is_asked_for_its_way_and_one_time(checker: Checker) -> None:
    found = look(checker, TOO_SHORT, words(40), HOW)
    assert found is not None
    assert "one time you did" in found.step


def test_c06_never_is_the_next_step_while_nobody_measured(checker: Checker) -> None:
    typed = look(checker, WINDOW, GOOD)
    assert typed is not None
    assert typed.severity is Severity.LOW
    assert typed.message == "Typed it reads in about 49 s; spoken answers usually grow by half. Time yourself?"


def test_c06_says_what_was_measured_and_where_to_add_or_cut(checker: Checker) -> None:
    quick, slow = (look(checker, WINDOW, GOOD, terms=terms(seconds=seconds)) for seconds in (95, 240))
    assert quick is not None
    assert slow is not None
    assert "you took 95 s; 120–180 s are planned. There is room after" in quick.message
    assert 'You could do without "In March 2023' in slow.message


def test_c04_measures_the_situation_alone(checker: Checker) -> None:
    assert look(checker, SETTING, story(situation=" ".join([SITUATION] * 2))) is None
    assert look(checker, SETTING, story(situation=" ".join([SITUATION] * 3))) is not None


@pytest.mark.parametrize(("seconds", "fires"), [(100, False), (150, True)])
def test_c04_takes_the_situations_share_of_a_measured_time(checker: Checker, seconds: int, *, fires: bool) -> None:
    found = look(checker, SETTING, GOOD, terms=terms(seconds=seconds))
    assert (found is not None) is fires
    assert not found or found.severity is Severity.MEDIUM


@pytest.mark.parametrize(("count", "fires"), [(60, True), (299, True), (300, False), (400, False), (401, True)])
def test_c11_wants_three_to_four_hundred_written_words(checker: Checker, count: int, *, fires: bool) -> None:
    found = look(checker, WRITTEN_OUT, words(count))
    assert (found is not None) is fires
    assert not found or found.severity is Severity.LOW


@pytest.mark.parametrize(
    ("count", "asked", "kind"),
    [
        (115, terms(layer=1), EPISODE),
        (115, terms(layer=3), EPISODE),
        (115, terms(seconds=100), EPISODE),
        (115, terms(), HOW),
        (50, terms(), EPISODE),
        (800, terms(), EPISODE),
    ],
)
def test_c11_is_for_full_stories_whose_length_nothing_else_judges(
    checker: Checker, count: int, asked: Terms, kind: QuestionType
) -> None:
    assert look(checker, WRITTEN_OUT, words(count), kind, asked) is None


def test_c40_goes_by_the_time_the_explanation_takes(checker: Checker) -> None:
    text = story(action=" ".join(DEFINITIONS))
    assert look(checker, EXPLAINED, text, terms=terms(seconds=90)) is None
    assert look(checker, EXPLAINED, text, terms=terms(seconds=180)) is not None


def test_c40_takes_what_somebody_did_for_no_explanation(checker: Checker) -> None:
    done = [f"I measured it, and I found that {text[0].lower()}{text[1:]}" for text in DEFINITIONS]
    assert look(checker, EXPLAINED, story(action=" ".join(done)), terms=terms(seconds=240)) is None
