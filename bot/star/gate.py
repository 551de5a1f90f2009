"""Answer, try or conversation, and whether a message goes on with the one before (PRODUCT "What counts as an answer
in a thread").

Talk goes first: what is meant for another person, and what `bot.star.relevance` takes for talk to the room. Of the
rest, the share of sentences in the past tense decides whether a story is told (STAR_FACTS 3); other questions have
shapes of their own (FW13).
"""

from collections.abc import Callable, Mapping, Sequence

from bot.model import Question, QuestionType
from bot.star import phrases, talk
from bot.star.grammar import Owner
from bot.star.moods import Mood
from bot.star.reading import Reading
from bot.star.relevance import TO_THE_COMPANY
from bot.star.report import Outcome
from bot.star.sentences import split

LEAST_ANSWER = 25
"""Words an answer has at least."""
LEAST_TRY = 10
"""Words a try has at least."""
STORY_SHARE = 0.4
"""Share of sentences that must tell something past; habits and principles told in the present stay far below."""
ANCHORED_SHARE = 0.25
"""Enough where a time or place is named, as people who narrate in the present tense do once."""
OPENING = 2
"""Sentences in which a narrator says when it was."""
LEAST_ACTS = 2
"""Things that the author or their team do, that show a narrator."""
LEAST_HEADINGS = 3
"""Parts of a story that somebody wrote headings for."""
LEAST_PARTS = 2
"""Of role, team and mission."""
LEAST_QUESTIONS = 3
"""Questions to an interviewer (FW13)."""

_TO_THE_ROOM = (Mood.ASIDE, Mood.QUESTION)
_OURS = (Owner.I, Owner.WE, Owner.TEAM)


def outcome(readings: Sequence[Reading], words: int, question: Question | None, *, addressed: bool) -> Outcome:
    """What a message is; `words` counts all of its words, `addressed` says whether it speaks to the question."""
    kind = question.type if question else QuestionType.EPISODE
    if words < LEAST_TRY or not addressed or _is_to_another(readings, kind):
        return Outcome.CONVERSATION
    if words < LEAST_ANSWER:
        return Outcome.TRY
    has_shape = _SHAPES.get(kind, _is_a_story)
    return Outcome.ANSWER if has_shape(readings) else Outcome.TRY


def _is_to_another(readings: Sequence[Reading], kind: QuestionType) -> bool:
    """Whether it is meant for one person: it names them, or calls somebody and speaks of their answer."""
    if _names_another(readings):
        return True
    called = kind not in TO_THE_COMPANY and bool(readings) and talk.CALLED.match(readings[0].sentence.text)
    return bool(called) and any(reading.where(talk.YOURS) for reading in readings)


def _names_another(readings: Sequence[Reading]) -> bool:
    """Whether it mentions a person, or opens with whom it is for."""
    opening = readings[0].sentence.text if readings else ""
    return bool(talk.TO_ANOTHER.match(opening)) or any(reading.where(talk.MENTION) for reading in readings)


def _is_a_story(readings: Sequence[Reading]) -> bool:
    content = [reading for reading in readings if reading.mood not in _TO_THE_ROOM]
    return bool(content) and tells_a_story(content)


def tells_a_story(content: Sequence[Reading]) -> bool:
    """Whether one thing that happened is told: enough of it in the past, and most of it no supposition."""
    if len({reading.sentence.heading for reading in content} - {None}) >= LEAST_HEADINGS:
        return True
    events = [reading for reading in content if reading.mood is Mood.EVENT]
    supposed = sum(1 for reading in content if reading.mood is Mood.HYPOTHETICAL)
    anchored = any(reading.where(phrases.ANCHOR) for reading in content)
    share = len(events) / len(content)
    acted = any(deed.owner in _OURS for reading in content for deed in reading.deeds)
    if share >= (ANCHORED_SHARE if anchored and acted else STORY_SHARE):
        return 2 * supposed < len(content)
    return not supposed and _narrates(content)


def _narrates(content: Sequence[Reading]) -> bool:
    """Whether it is told in the present as if it were happening: a time is named, people act, and nothing is usual."""
    placed = any(reading.where(phrases.SCENE) for reading in content[:OPENING])
    usual = any(reading.where(phrases.GENERALITY) for reading in content)
    acts = sum(deed.owner in _OURS for reading in content for deed in reading.deeds)
    return placed and not usual and acts >= LEAST_ACTS


def _has_an_example(content: Sequence[Reading]) -> bool:
    """How-do-you asks for one real example beside the way in general."""
    return any(reading.mood is Mood.EVENT and reading.deeds for reading in content)


def _says_why(content: Sequence[Reading]) -> bool:
    """Why-us asks for at least two of role, team and mission, and for something of one's own that matches them."""
    parts = [pattern for pattern in phrases.WHY_PARTS.values() if any(reading.where(pattern) for reading in content)]
    own = any(reading.mood is Mood.EVENT and reading.where(phrases.FIRST_PERSON) for reading in content)
    return own and len(parts) >= LEAST_PARTS


def _owns_a_weakness(content: Sequence[Reading]) -> bool:
    """Biggest-weakness asks for what is done about it, seen in something that happened or was counted."""
    steps = any(reading.where(pattern) for reading in content for pattern in phrases.WEAKNESS_PARTS.values())
    return steps and any(reading.mood is Mood.EVENT or reading.measured for reading in content)


def _asks(content: Sequence[Reading]) -> bool:
    return sum(reading.sentence.text.count("?") for reading in content) >= LEAST_QUESTIONS


_SHAPES: Mapping[QuestionType, Callable[[Sequence[Reading]], bool]] = {
    QuestionType.HOW: _has_an_example,
    QuestionType.WHY: _says_why,
    QuestionType.WEAKNESS: _owns_a_weakness,
    QuestionType.ASK: _asks,
}

LEAST_MORE = 8
"""Words that continue an answer whatever they say."""


def joins(previous: str, text: str, readings: Sequence[Reading]) -> bool:
    """Whether a message written soon after `previous` goes on with it; `readings` are the sentences of `text`.

    It does where it is long, bears evidence, or ends a sentence that was left open. Thanks, a laugh or a question to
    the room never does.
    """
    content = [reading for reading in readings if reading.mood not in _TO_THE_ROOM]
    if not content or _names_another(readings):
        return False
    return (
        sum(reading.sentence.words for reading in content) >= LEAST_MORE
        or any(reading.mood is not Mood.PLAIN or reading.measured or reading.deeds for reading in content)
        or len(split(f"{previous}\n{text}")) < len(split(previous)) + len(readings)
    )
