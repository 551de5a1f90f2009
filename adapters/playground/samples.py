"""The sample people: what they tell, and when they practise. Pure; the texts are passed in.

They are there so that a visitor alone sees a thread with others in it, streaks and a board with names. What they do
follows from the question and its day alone, so the same days always look the same, before and after a restart.
"""

import datetime as dt
import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from adapters.playground.people import Member
from bot.errors import ContentErrors
from bot.model import RATINGS, BoardConsent, Category, Question
from bot.questions import Library

COMES_BACK = dt.timedelta(hours=5)
"""When those who told their story first look at the others'."""

BREATH = dt.timedelta(minutes=7)
"""Between two people who come back."""


@dataclass(frozen=True, slots=True)
class Story:
    """Something a sample person tells, and what the other one says about it: five ratings, a strength, a change."""

    category: Category
    text: str
    ratings: tuple[int, ...]
    strength: str
    change: str


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample person. They skip one question of `skips` (0: none) and answer `after` it was asked.

    `consent` is what they say to being shown on the board, `alias` the name for it.
    """

    member: Member
    skips: int
    after: dt.timedelta
    consent: BoardConsent
    alias: str
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """Feedback on what another sample person told: the feedback form's values."""

    of: Sample
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Turn:
    """What a sample person does in one go: tell a story, agree to be shown on the board, review others."""

    at: dt.datetime
    by: Sample
    story: Story | None = None
    agrees: bool = False
    reviews: tuple[Review, ...] = ()


def read(text: str) -> tuple[Sample, ...]:
    """The sample people from their TOML; raises ContentErrors when it can't be used."""
    try:
        return tuple(_sample(values) for values in tomllib.loads(text)["person"])
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise ContentErrors([f"samples.toml can't be used: {type(error).__name__}: {error}"]) from error


def question_asked(words: str, library: Library) -> Question | None:
    """The question with this wording."""
    return next((one for one in library.questions if words in (one.text, *one.angles)), None)


def practise(
    samples: Sequence[Sample], question: Question, asked: dt.datetime, told: Mapping[str, Sequence[str]]
) -> list[Turn]:
    """What the sample people do about a question asked at an instant, in order.

    `told` holds, for each person's id, the texts they told before, oldest first; nobody repeats one while another fits.
    The first time they tell anything, they also agree to be shown on the board. Who comes later reads what is there
    and may review it; who came earlier may come back for the rest.
    """
    tellers = sorted(
        (
            asked + sample.after + dt.timedelta(minutes=_chance("minutes", sample, asked, 30)),
            sample.member.id,
            sample,
            story,
        )
        for sample in samples
        if (story := _story(sample, question, told[sample.member.id])) and _practises(sample, asked, told)
    )
    turns = []
    stories: dict[Sample, Story] = {}
    for at, id_, sample, story in tellers:
        turns.append(Turn(at, sample, story, not told[id_], _reviews(sample, stories, asked)))
        stories[sample] = story
    for place, (_, _, sample, _) in enumerate(tellers[:-1]):
        later = {other: stories[other] for _, _, other, _ in tellers[place + 1 :]}
        if reviews := _reviews(sample, later, asked):
            turns.append(Turn(asked + COMES_BACK + place * BREATH, sample, reviews=reviews))
    return sorted(turns, key=lambda turn: turn.at)


def _reviews(by: Sample, stories: Mapping[Sample, Story], asked: dt.datetime) -> tuple[Review, ...]:
    """On one day of three, a review of each of these stories."""
    if _chance("reviews", by, asked, 3):
        return ()
    return tuple(Review(other, _filled_in(story)) for other, story in stories.items())


def _filled_in(story: Story) -> dict[str, str]:
    ratings = {name: str(rating) for name, rating in zip(RATINGS, story.ratings, strict=True)}
    return ratings | {"strength": story.strength, "change": story.change}


def _practises(sample: Sample, asked: dt.datetime, told: Mapping[str, Sequence[str]]) -> bool:
    """Nobody misses the first question they can answer."""
    return not told[sample.member.id] or not sample.skips or _chance("skips", sample, asked, sample.skips) > 0


def _story(sample: Sample, question: Question, told: Sequence[str]) -> Story | None:
    """The story of the question's category told least recently, unknown ones first, in the order they are written."""
    fitting = [story for story in sample.stories if story.category is question.category]
    return min(fitting, key=lambda story: _last_told(story.text, told), default=None)


def _last_told(text: str, told: Sequence[str]) -> int:
    return max((place for place, other in enumerate(told) if other == text), default=-1)


def _chance(what: str, sample: Sample, asked: dt.datetime, sides: int) -> int:
    """0 to `sides` − 1, drawn from what it is for, the person and the day."""
    drawn = blake2b(f"{what} {sample.member.id} {asked.date()}".encode(), digest_size=4).digest()
    return int.from_bytes(drawn) % sides


def _sample(values: Mapping[str, object]) -> Sample:
    stories = values["story"]
    if not isinstance(stories, Collection):
        raise TypeError("a person needs stories")
    return Sample(
        member=Member(str(values["id"]), str(values["name"]), sample=True),
        skips=int(str(values["skips"])),
        after=dt.timedelta(minutes=int(str(values["after"]))),
        consent=BoardConsent(str(values["consent"])),
        alias=str(values.get("alias", "")),
        stories=tuple(_read_story(story) for story in stories),
    )


def _read_story(values: Mapping[str, object]) -> Story:
    ratings = tuple(int(figure) for figure in str(values["ratings"]).split())
    if len(ratings) != len(RATINGS):
        raise ValueError(f"a story needs {len(RATINGS)} ratings")
    return Story(
        Category(str(values["category"])),
        str(values["text"]).strip(),
        ratings,
        str(values["strength"]),
        str(values["change"]),
    )
