import datetime as dt
from collections import Counter, deque
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import BadInputError
from bot.model import WEEKDAYS, Category, Question, QuestionType
from bot.spacing import Asked, Choice, Dropped, Planned, choose, dropped, preview

MONDAY = dt.date(2026, 3, 2)
A, B, C, D, E = Category
SIZES = {A: 10, B: 35, C: 14, D: 23, E: 4}
"""A bank of 86, mixed as COVERAGE §4 has it."""


def question(number: int, category: Category, level: str = "beginner") -> Question:
    angles = (f"{number} first", f"{number} second", f"{number} third", f"{number} fourth")
    return Question(
        id=f"Q{number:02}",
        text=f"{number}?",
        tests="",
        story="",
        types=(QuestionType.EPISODE,),
        category=category,
        competency="",
        angles=angles,
        level=level,
    )


def bank_of(categories: Iterable[Category], *levels: str) -> tuple[Question, ...]:
    levels = levels or ("beginner", "intermediate", "advanced")
    return tuple(
        question(number, category, levels[number % len(levels)]) for number, category in enumerate(categories, start=1)
    )


BANK = bank_of(category for category, size in SIZES.items() for _ in range(size))


def later(days: int) -> dt.date:
    return MONDAY + dt.timedelta(days=days)


def scheduled(number: int, weekdays: Collection[int] = WEEKDAYS) -> list[dt.date]:
    """The first `number` scheduled dates."""
    days = (later(ahead) for ahead in range(7 * number + 7))
    return [day for day in days if day.weekday() in weekdays][:number]


def told(text: str) -> list[Asked]:
    """A history, such as "0:Q01 3:Q01": days after MONDAY with the question asked, each time from the next angle."""
    history: list[Asked] = []
    for entry in text.split():
        days, asked = entry.split(":")
        times = sum(one.question == asked for one in history)
        history.append(Asked(later(int(days)), asked, (times - 1) % 4 + 1 if times else 0))
    return history


def then(history: Sequence[Asked], plan: Iterable[Planned]) -> list[Asked]:
    return [*history, *(Asked(one.day, one.question, one.angle) for one in plan)]


def category_of(bank: Sequence[Question]) -> dict[str, Category]:
    return {one.id: one.category for one in bank}


weekday_sets = st.frozensets(st.integers(0, 6), min_size=1)
seeds = st.text(max_size=8)
gap_lists = st.lists(st.sampled_from(Category), unique=True, max_size=3)
banks = st.lists(st.sampled_from(Category), min_size=1, max_size=30).map(bank_of)


# Single choices. In BANK Q01 to Q10 are of category A, Q11 to Q45 of B, Q46 to Q59 of C, Q60 to Q82 of D.


@pytest.mark.parametrize(
    ("history", "days", "angle"),
    [
        ("0:Q01 1:Q30 2:Q50", 3, 1),
        ("0:Q01 3:Q01 4:Q50", 7, 2),
        ("0:Q01 3:Q01 7:Q01 8:Q30 9:Q50 10:Q60", 14, 3),
        ("0:Q01 3:Q01 7:Q01 14:Q01 15:Q30 16:Q50 17:Q60", 21, 4),
    ],
)
def test_a_question_returns_on_its_days_from_another_angle(history: str, days: int, angle: int) -> None:
    choice = choose(told(history), BANK, later(days), seed="channel")
    assert choice == Choice("Q01", angle, f"First asked {days} days ago; back from another angle", later(days))


@given(weekday_sets, seeds)
def test_alone_a_question_returns_on_the_scheduled_days_next_to_3_7_14_and_21(
    weekdays: frozenset[int], seed: str
) -> None:
    days = scheduled(40, weekdays)
    expected, free = [], days[1:]
    for step in (3, 7, 14, 21):
        free = [day for day in free if day >= days[0] + dt.timedelta(days=step)]
        expected.append(free.pop(0))
    plan = preview((), bank_of([B]), days, seed=seed)
    assert [one.day for one in plan if one.due] == expected
    assert all(one.angle != following.angle for one, following in pairwise(plan))


@pytest.mark.parametrize(
    ("history", "days"),
    [
        pytest.param("0:Q01 1:Q30 2:Q02", 3, id="its category was asked last"),
        pytest.param("0:Q01 1:Q30 3:Q01", 4, id="a re-ask was asked last"),
        pytest.param("0:Q01 1:Q30 2:Q50 3:Q01 4:Q70 5:Q30 6:Q02", 7, id="two of the last four were re-asks"),
    ],
)
def test_a_re_ask_waits_until_it_fits(history: str, days: int) -> None:
    choice = choose(told(history), BANK, later(days), seed="channel")
    assert (choice.angle, choice.due) == (0, None)


def test_a_waiting_re_ask_tells_when_it_was_due() -> None:
    choice = choose(told("0:Q01 2:Q02 3:Q50"), BANK, later(4), seed="channel")
    assert choice == Choice("Q01", 1, "First asked 4 days ago; back from another angle", later(3))


@pytest.mark.parametrize(
    ("history", "days", "first"),
    [
        pytest.param("0:Q01 1:Q30 2:Q50 3:Q01 4:Q60 5:Q61", 8, "Q01", id="the one that came back before"),
        pytest.param("0:Q01 1:Q30 3:Q01 4:Q30 7:Q50 8:Q60 9:Q61", 13, "Q01", id="of two such the longest due"),
        pytest.param("0:Q01 9:Q30 10:Q50 11:Q60", 14, "Q30", id="else the lowest on its ladder"),
        pytest.param("0:Q01 1:Q30 3:Q50", 5, "Q30", id="which no posting has passed over"),
        pytest.param("0:Q01 1:Q30 2:Q50", 5, "Q01", id="and was asked longest ago"),
    ],
)
def test_of_several_re_asks_one_goes_first(history: str, days: int, first: str) -> None:
    assert choose(told(history), BANK, later(days), seed="channel").question == first


def test_a_re_ask_more_than_seven_days_late_is_dropped() -> None:
    assert dropped(told("0:Q01"), later(10)) == []
    assert dropped(told("0:Q01"), later(11)) == [Dropped("Q01", later(3), "No free day came within 7 days")]


def test_what_follows_a_dropped_re_ask_still_comes_from_the_next_angle() -> None:
    planned = preview(told("0:Q01 1:gone"), BANK, [later(18)], seed="channel")[0]
    assert (planned.question, planned.angle, planned.due) == ("Q01", 1, later(14))
    assert [(one.question, one.due) for one in planned.dropped] == [("Q01", later(3)), ("Q01", later(7))]


def test_preview_tells_a_drop_once_and_none_of_a_question_taken_out_of_the_bank() -> None:
    days = [later(19), later(20)]
    assert [one.dropped for one in preview(told("0:Q01 18:Q30"), BANK, days, seed="channel")] == [(), ()]
    assert [one.dropped for one in preview(told("0:Q01"), BANK[1:], days, seed="channel")] == [(), ()]


def test_two_postings_on_one_day_are_two_postings() -> None:
    choice = choose(told("0:Q01 1:Q30 3:Q01"), BANK, later(3), seed="channel")
    assert choice.question not in {"Q01", "Q30"}


def test_when_all_is_seen_and_over_the_one_asked_longest_ago_comes_back() -> None:
    bank = bank_of([A, B, C])
    choice = choose(told("0:Q01 1:Q02 2:Q03 90:Q02 91:Q01"), bank, later(92), seed="channel")
    assert choice == Choice("Q03", 1, "Asked longest ago; back from another angle")


def test_of_two_questions_neither_is_asked_twice_running() -> None:
    plan = preview((), bank_of([A, A]), scheduled(60), seed="channel")
    assert all(one.question != following.question for one, following in pairwise(plan))


def test_a_small_bank_of_one_category_keeps_its_ladders() -> None:
    choice = choose(told("0:Q01 1:Q02 2:Q03"), bank_of([B] * 9), later(3), seed="channel")
    assert choice.due == later(3)


def test_the_category_rule_yields_before_the_limit_on_re_asks() -> None:
    choice = choose(told("0:Q01 1:Q02 4:Q02"), bank_of([A, B, B]), later(5), seed="channel")
    assert (choice.question, choice.due) == ("Q03", None)


def test_where_nothing_is_left_another_category_still_comes_before_the_same() -> None:
    choice = choose(told("0:Q01 0:Q03 1:Q02"), bank_of([A, A, B]), later(2), seed="channel")
    assert choice == Choice("Q03", 1, "Nothing else is left; asked longest ago")


def test_gaps_decide_between_categories_that_had_as_much_of_the_opening() -> None:
    choice = choose(told("0:Q01"), BANK, later(1), seed="channel", gaps=[A, D])
    assert choice.question in {one.id for one in BANK if one.category is D}
    assert choice.why == "New; a leadership question, where practice is needed most"


def test_a_new_question_names_its_category() -> None:
    choice = choose(told("0:Q01 1:Q30 2:Q70"), BANK, later(2), seed="channel")
    assert choice.why == "New; the turn of a collaboration question"


def test_channels_differ() -> None:
    starts = {tuple(one.question for one in preview((), BANK, scheduled(3), seed=f"channel {n}")) for n in range(50)}
    assert len(starts) == 50


def test_a_channel_is_asked_the_same_on_every_machine() -> None:
    plan = preview((), BANK, scheduled(8), seed="slack:T1:C1:")
    assert [one.question for one in plan] == ["Q09", "Q16", "Q55", "Q09", "Q76", "Q09", "Q17", "Q07"]


def test_an_empty_bank_is_refused() -> None:
    with pytest.raises(BadInputError, match="empty"):
        choose((), (), MONDAY, seed="channel")


# A referee that reads the rules anew: slowly, from the whole history, one question at a time.


def pending(history: Sequence[Asked], name: str, day: dt.date) -> tuple[dt.date | None, list[dt.date]]:
    """When the next re-ask of a question is due, if any is left on `day`, and those given up by then."""
    days = [one.day for one in history if one.question == name]
    steps = deque(days[0] + dt.timedelta(days=days_later) for days_later in (3, 7, 14, 21))
    lost = []
    for today in [*days[1:], day]:
        while steps and steps[0] + dt.timedelta(days=7) < today:
            lost.append(steps.popleft())
        if today is not day and steps and steps[0] <= today:
            steps.popleft()
    return steps[0] if steps else None, lost


def re_asks(history: Sequence[Asked]) -> list[bool]:
    """Which postings were re-asks."""
    found = []
    for index, one in enumerate(history):
        before = history[:index]
        due = pending(before, one.question, one.day)[0] if any(one.question == old.question for old in before) else None
        found.append(due is not None and due <= one.day)
    return found


def kinds(history: Sequence[Asked], bank: Sequence[Question], day: dt.date) -> list[set[str]]:
    """What may be asked on `day`: the first of these sets that holds anything, in the order in which rules yield."""
    last = next((one for one in bank if history and one.id == history[-1].question), None)
    seen = {one.question for one in history}
    others = {one.id for one in bank if one != last or len(bank) == 1}
    elsewhere = {one.id for one in bank if last is None or one.category is not last.category}
    due = {name: pending(history, name, day)[0] for name in seen & others}
    back = {name for name, date in due.items() if date is not None and date <= day}
    unseen = others - seen
    rested = {name for name, date in due.items() if date is None}
    recent = re_asks(history)[-4:]
    few = back if sum(recent) < 2 and not any(recent[-1:]) else set()
    return [
        *(few & elsewhere, unseen & elsewhere, rested & elsewhere),
        *(few, unseen, rested),
        *(back & elsewhere, back),
        *(others & elsewhere, others),
        {one.id for one in bank},
    ]


# A channel's first months, from a bank as large as ours.


@st.composite
def plans(draw: st.DrawFn) -> tuple[list[Planned], tuple[Category, ...]]:
    days = scheduled(draw(st.integers(20, 70)), draw(weekday_sets))
    gaps = tuple(draw(gap_lists))
    return preview((), BANK, days, seed=draw(seeds), gaps=gaps), gaps


@settings(max_examples=40)
@given(plans())
def test_a_re_ask_comes_on_the_ladder_and_at_most_a_week_late(drawn: tuple[list[Planned], object]) -> None:
    plan, _ = drawn
    ladders: dict[str, list[Planned]] = {}
    for one in plan:
        ladders.setdefault(one.question, []).append(one)
    for first, *returns in ladders.values():
        assert first.due is None
        dues = [(one.due - first.day).days for one in returns if one.due]
        assert len(dues) == len(returns)
        assert set(dues) <= {3, 7, 14, 21}
        assert dues == sorted(set(dues))
        assert all(0 <= (one.day - one.due).days <= 7 for one in returns if one.due)
        assert [one.angle for one in (first, *returns)] == list(range(len(returns) + 1))


@settings(max_examples=40)
@given(plans())
def test_re_asks_are_two_of_five_and_never_two_in_a_row(drawn: tuple[list[Planned], object]) -> None:
    plan, _ = drawn
    back = [one.due is not None for one in plan]
    assert all(sum(back[start : start + 5]) <= 2 for start in range(len(back)))
    assert not any(one and following for one, following in pairwise(back))


@settings(max_examples=40)
@given(plans())
def test_the_same_category_never_comes_twice_running(drawn: tuple[list[Planned], object]) -> None:
    plan, _ = drawn
    categories = [category_of(BANK)[one.question] for one in plan]
    assert all(one is not following for one, following in pairwise(categories))


@settings(max_examples=20)
@given(plans())
def test_every_re_ask_is_asked_or_told_to_be_dropped_or_still_to_come(drawn: tuple[list[Planned], object]) -> None:
    plan, _ = drawn
    lost = Counter((one.question, one.due) for planned in plan for one in planned.dropped)
    came = Counter((one.question, one.due) for one in plan if one.due)
    assert max((lost + came).values(), default=1) == 1
    for index, planned in enumerate(plan):
        assert all(one.due + dt.timedelta(days=7) < planned.day for one in planned.dropped)
        if index:
            assert all(plan[index - 1].day <= one.due + dt.timedelta(days=7) for one in planned.dropped)
    for first in (one for one in plan if one.angle == 0):
        for due in (first.day + dt.timedelta(days=days) for days in (3, 7, 14, 21)):
            over = due + dt.timedelta(days=7) < plan[-1].day
            assert lost[first.question, due] + came[first.question, due] == 1 or not over


@settings(max_examples=60)
@given(seeds, gap_lists)
def test_the_first_twenty_weekdays_show_twelve_questions_and_three_of_each_category(
    seed: str, gaps: list[Category]
) -> None:
    plan = preview((), BANK, scheduled(20), seed=seed, gaps=gaps)
    distinct = {one.question for one in plan}
    assert len(distinct) >= 12
    categories = Counter(category_of(BANK)[name] for name in distinct)
    assert min(categories[category] for category in (A, B, C, D)) >= 3
    assert categories[E] <= 1


@settings(max_examples=60)
@given(seeds, weekday_sets)
def test_the_first_five_postings_are_not_advanced(seed: str, weekdays: frozenset[int]) -> None:
    levels = {one.id: one.level for one in BANK}
    plan = preview((), BANK, scheduled(5, weekdays), seed=seed)
    assert "advanced" not in {levels[one.question] for one in plan}


@settings(max_examples=40)
@given(plans())
def test_after_the_opening_gaps_come_before_other_unseen_questions(
    drawn: tuple[list[Planned], Sequence[Category]],
) -> None:
    plan, gaps = drawn
    category = category_of(BANK)
    for index, one in enumerate(plan):
        before = {old.question for old in plan[:index]}
        opening = Counter(category[name] for name in before)
        if one.angle or min(opening[each] for each in (A, B, C, D)) < 3:
            continue
        free = {each.category for each in BANK if each.id not in before} - {category[plan[index - 1].question]}
        wanted = [each for each in gaps if each in free]
        assert category[one.question] in (wanted[:1] or Category)
        assert ("needed most" in one.why) == bool(wanted)


def test_the_whole_bank_is_seen_before_anything_comes_back_unasked() -> None:
    plan = preview((), BANK, scheduled(160), seed="channel")
    new = [index for index, one in enumerate(plan) if one.angle == 0]
    filling = [index for index, one in enumerate(plan) if one.angle and one.due is None]
    assert len(new) == len(BANK)
    assert max(new) < min(filling)


# Any bank, any history.


@st.composite
def occasions(draw: st.DrawFn) -> tuple[list[Asked], tuple[Question, ...], dt.date]:
    """A history that need not obey any rule, of questions that need not be in the bank any more."""
    categories = st.sampled_from(draw(st.lists(st.sampled_from(Category), min_size=1, max_size=3)))
    bank = bank_of(draw(st.lists(categories, min_size=1, max_size=8)))
    names = st.sampled_from([*(one.id for one in bank), "gone"])
    entries = draw(st.lists(st.tuples(st.integers(0, 3), names, st.integers(0, 4)), max_size=30))
    day, history = MONDAY, []
    for days, name, angle in entries:
        day += dt.timedelta(days=days)
        history.append(Asked(day, name, angle))
    return history, bank, day + dt.timedelta(days=draw(st.integers(0, 5)))


@settings(max_examples=500)
@given(occasions(), seeds, gap_lists)
def test_rules_yield_in_their_order_and_something_is_always_asked(
    occasion: tuple[list[Asked], tuple[Question, ...], dt.date], seed: str, gaps: list[Category]
) -> None:
    history, bank, day = occasion
    choice = choose(history, bank, day, seed=seed, gaps=gaps)
    allowed = next(kind for kind in kinds(history, bank, day) if kind)
    assert choice.question in allowed
    angles = [one.angle for one in history if one.question == choice.question]
    assert choice.angle == (angles[-1] % 4 + 1 if angles else 0)


@given(occasions(), seeds)
def test_a_choice_tells_when_a_re_ask_was_due(
    occasion: tuple[list[Asked], tuple[Question, ...], dt.date], seed: str
) -> None:
    history, bank, day = occasion
    choice = choose(history, bank, day, seed=seed)
    if choice.due is not None:
        assert choice.due == pending(history, choice.question, day)[0]
        first = next(one.day for one in history if one.question == choice.question)
        assert choice.why == f"First asked {(day - first).days} days ago; back from another angle"


@given(occasions())
def test_what_was_dropped_is_read_from_the_history(
    occasion: tuple[list[Asked], tuple[Question, ...], dt.date],
) -> None:
    history, _, day = occasion
    lost = {(name, due) for name in {one.question for one in history} for due in pending(history, name, day)[1]}
    found = dropped(history, day)
    assert {(one.question, one.due) for one in found} == lost
    assert len(found) == len(lost)
    assert found == sorted(found, key=lambda one: (one.due, one.question))


@given(occasions(), seeds, gap_lists, st.randoms(use_true_random=False))
def test_the_same_history_always_gives_the_same_choice(
    occasion: tuple[list[Asked], tuple[Question, ...], dt.date], seed: str, gaps: list[Category], random: Random
) -> None:
    history, bank, day = occasion
    shuffled = list(bank)
    random.shuffle(shuffled)
    assert choose(history, shuffled, day, seed=seed, gaps=gaps) == choose(history, bank, day, seed=seed, gaps=gaps)


@given(banks, weekday_sets, seeds, st.integers(0, 20))
def test_a_preview_is_what_will_be_asked(
    bank: tuple[Question, ...], weekdays: frozenset[int], seed: str, ahead: int
) -> None:
    days = scheduled(30, weekdays)
    plan = preview((), bank, days, seed=seed)
    assert preview(then((), plan[:ahead]), bank, days[ahead:], seed=seed) == plan[ahead:]
