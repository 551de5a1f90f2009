"""The sample people: what they tell, when they practise, and the first start that they make lively."""

import datetime as dt
from collections import Counter
from pathlib import Path

import pytest

from adapters import main
from adapters.playground import samples
from adapters.playground.people import CHANNEL, YOU
from adapters.playground.samples import Sample, Turn
from adapters.playground.store import Message, Store
from adapters.playground.walk import HEAD_START
from bot.errors import ContentErrors
from bot.model import BoardConsent, Category, Question
from bot.star import Outcome

ASKED = dt.datetime(2026, 11, 16, 8, 0, tzinfo=dt.UTC)
TOML = (main.CONTENT / "samples.toml").read_text("utf-8")
PEOPLE = samples.read(TOML)
TOLD_IN = (Category.CUSTOMER, Category.TECHNICAL, Category.COLLABORATION, Category.LEADERSHIP)
STORIES = [(sample.member.id, story) for sample in PEOPLE for story in sample.stories]


def questions(category: Category) -> list[Question]:
    return [question for question in main.library().questions if question.category is category]


def practise(question: Question, asked: dt.datetime, told: dict[str, list[str]]) -> list[Turn]:
    return samples.practise(PEOPLE, question, asked, told)


def weeks(days: int) -> list[Turn]:
    """What they do about a question a day, its category changing daily."""
    told: dict[str, list[str]] = {sample.member.id: [] for sample in PEOPLE}
    turns = []
    for day in range(days):
        question = questions(TOLD_IN[day % len(TOLD_IN)])[0]
        today = practise(question, ASKED + dt.timedelta(days=day), told)
        for turn in today:
            if turn.story is not None:
                told[turn.by.member.id].append(turn.story.text)
        turns += today
    return turns


# -- what they tell


def test_there_are_two_people_who_can_be_told_to_be_samples() -> None:
    assert [sample.member.name for sample in PEOPLE] == ["Priya", "Jonas"]
    assert all(sample.member.sample for sample in PEOPLE)
    assert not YOU.sample


@pytest.mark.parametrize("sample", PEOPLE, ids=lambda sample: sample.member.id)
def test_each_has_stories_for_every_category(sample: Sample) -> None:
    fitting = Counter(story.category for story in sample.stories)

    assert len(sample.stories) >= 10
    assert all(fitting[category] >= 2 for category in TOLD_IN)


@pytest.mark.parametrize(("who", "story"), STORIES)
def test_a_story_is_an_answer_to_every_question_of_its_category(who: str, story: samples.Story) -> None:
    checker = main.checker()

    assert 120 <= len(story.text.split()) <= 260
    readings = {checker.outcome(story.text, question) for question in questions(story.category)}
    assert readings == {Outcome.ANSWER}, who


def test_no_story_is_told_by_two() -> None:
    assert len({story.text for _, story in STORIES}) == len(STORIES)


def test_their_quality_varies() -> None:
    checker = main.checker()
    scores = [checker.check(story.text).score or 0 for _, story in STORIES]

    assert max(scores) - min(scores) >= 30


@pytest.mark.parametrize(
    "text", ["", "person = 3", "[[person]]\nid = 'x'", TOML.replace('category = "A"', 'category = "Z"'), "no toml ["]
)
def test_samples_that_can_t_be_read_are_told(text: str) -> None:
    with pytest.raises(ContentErrors, match=r"samples\.toml"):
        samples.read(text)


# -- when they practise


def test_the_same_days_always_look_the_same() -> None:
    assert weeks(10) == weeks(10)


def test_one_practises_nearly_daily_and_the_other_two_days_of_three() -> None:
    answers = Counter(turn.by.member.id for turn in weeks(60) if turn.story is not None)

    assert 45 <= answers["priya"] < 60
    assert 30 <= answers["jonas"] <= 48


def test_nobody_repeats_a_story_while_another_fits() -> None:
    told = [turn.story.text for turn in weeks(8) if turn.story is not None]
    assert len(set(told)) == len(told)


def test_both_begin_with_the_first_question_and_agree_once_to_be_shown() -> None:
    agreeing = [turn for turn in weeks(30) if turn.agrees]

    assert {turn.by.member.id for turn in agreeing} == {"priya", "jonas"}
    assert len(agreeing) == 2
    assert all(turn.at.date() == ASKED.date() for turn in agreeing)
    assert {turn.by.consent for turn in agreeing} == {BoardConsent.NAME, BoardConsent.ALIAS}


def test_they_review_only_what_stands_there_already() -> None:
    stood: set[tuple[dt.date, str]] = set()
    reviews = 0
    for turn in weeks(30):
        for review in turn.reviews:
            assert (turn.at.date(), review.of.member.id) in stood
            assert review.of is not turn.by
            reviews += 1
        if turn.story is not None:
            stood.add((turn.at.date(), turn.by.member.id))
    assert reviews >= 10


def test_everything_about_a_question_is_done_on_its_day() -> None:
    for turn in practise(questions(Category.TECHNICAL)[0], ASKED, {"priya": [], "jonas": []}):
        assert ASKED < turn.at < ASKED + dt.timedelta(hours=8)


def test_nobody_has_a_story_for_questions_about_the_visitor_s_own_plans() -> None:
    assert practise(questions(Category.FIT)[0], ASKED, {"priya": [], "jonas": []}) == []


def test_a_question_is_known_by_each_of_its_wordings() -> None:
    question = main.library().questions[0]

    assert [samples.question_asked(words, main.library()) for words in (question.text, *question.angles)] == [
        question
    ] * 5
    assert samples.question_asked("What is the time?", main.library()) is None


# -- the first start


async def start(folder: Path) -> None:
    """Open the playground and close it again."""
    async with main.playground(folder):
        pass


def chat(folder: Path) -> Store:
    return Store(folder / "chat.sqlite", [], HEAD_START)


def all_asked(store: Store) -> list[Message]:
    return [root for root in store.roots(CHANNEL.channel) if root.question]


async def test_the_first_start_leaves_a_week_of_practice_and_an_open_question(tmp_path: Path) -> None:
    await start(tmp_path)
    store = chat(tmp_path)

    *earlier, today = all_asked(store)
    assert 6 <= len(earlier) <= 8
    assert today.at - earlier[0].at >= HEAD_START - dt.timedelta(minutes=1)
    assert not any(message.author == YOU for message in store.thread(today.id))
    answers = Counter(
        message.author.id for root in earlier for message in store.thread(root.id) if message.author is not None
    )
    assert answers["priya"] >= 5
    assert answers["jonas"] >= 3
    assert sum(answers.values()) <= 16
    marked = [message for root in earlier for message in store.thread(root.id) if message.reactions]
    assert len(marked) == sum(answers.values())
    boards = [root for root in store.roots(CHANNEL.channel) if root.card is not None and not root.question]
    assert len(boards) >= 1
    store.close()


async def test_a_restart_changes_nothing(tmp_path: Path) -> None:
    await start(tmp_path)
    store = chat(tmp_path)
    before = store.roots(CHANNEL.channel)
    store.close()
    await start(tmp_path)
    store = chat(tmp_path)

    assert store.roots(CHANNEL.channel) == before
    store.close()


async def test_an_interrupted_first_start_is_begun_anew(tmp_path: Path) -> None:
    await start(tmp_path)
    store = chat(tmp_path)
    before = all_asked(store)
    store.set_value("first start", "begun")
    store.close()
    await start(tmp_path)
    store = chat(tmp_path)

    after = all_asked(store)
    assert [root.question for root in after] == [root.question for root in before]
    assert after[0].id > before[-1].id
    assert store.value("first start") == "done"
    store.close()
