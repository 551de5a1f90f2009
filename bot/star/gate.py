"""Answer, try or conversation, and whether a message goes on with the one before (PRODUCT "What counts as an answer
in a thread").

Talk goes first: what is meant for another person, and what `bot.star.relevance` takes for talk to the room. Of the
rest, the share of sentences in the past tense decides whether a story is told (STAR_FACTS 3); other questions have
shapes of their own (FW13).
"""

from collections.abc import Callable, Mapping, Sequence

from bot.model import Question, QuestionType
from bot.star import phrases, talk
from bot.star.copies import COPY, resemblance
from bot.star.grammar import Owner
from bot.star.languages import Language, small_words
from bot.star.moods import PRESENT, Mood
from bot.star.patterns import LazyPattern
from bot.star.reading import Reading
from bot.star.relevance import TO_THE_COMPANY
from bot.star.report import Label, Outcome
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
LEAST_QUESTIONS = 2
"""Questions to an interviewer; that three are better (FW13), a check says."""
PASTED = 8
"""Sentences that a question and its angles have at most."""
AGAIN = 3
"""How often the same words are said when nothing is told."""
LEAST_SMALL = 0.08
"""Share of words that hold sentences together, such as "the"; the barest notes of an answer in our data have 12%."""
LEAST_OFFERS = 2
"""Different turns of phrase that make a job advert."""

_TO_THE_ROOM = (Mood.ASIDE, Mood.QUESTION)
_OURS = (Owner.I, Owner.WE, Owner.TEAM)
_SMALL_WORDS = small_words(Language.ENGLISH)


def outcome(
    readings: Sequence[Reading],
    words: int,
    question: Question | None,
    *,
    addressed: bool,
    language: Language = Language.ENGLISH,
) -> Outcome:
    """What a message is; `words` counts all of its words, `addressed` says whether it speaks to the question.

    Nobody here reads other languages: whoever writes one at some length is told so, alone, and never scored.
    """
    kind = question.type if question else QuestionType.EPISODE
    if language is not Language.ENGLISH:
        return Outcome.TRY if words >= LEAST_ANSWER and not _names_another(readings) else Outcome.CONVERSATION
    if words < LEAST_TRY or not addressed or _is_to_another(readings, kind) or _is_for_others(readings, question):
        return Outcome.CONVERSATION
    if words < LEAST_ANSWER or _is_no_speech(readings):
        return Outcome.TRY
    has_shape = _SHAPES.get(kind, _is_a_story)
    return Outcome.ANSWER if has_shape(readings) else Outcome.TRY


def is_junk(readings: Sequence[Reading], words: int, kind: Outcome) -> bool:
    """Whether a text can't be worth anything, whoever insists: talk, keywords, or too little to be an answer."""
    return kind is not Outcome.ANSWER and (
        kind is Outcome.CONVERSATION or words < LEAST_ANSWER or _is_no_speech(readings)
    )


def _is_for_others(readings: Sequence[Reading], question: Question | None) -> bool:
    """Whether others are to answer it: an advert, the question once more, or another that asks what "you" did."""
    if _is_an_advert(readings):
        return True
    if question is None:
        return False
    asked = sum(_is_asked(reading) for reading in readings)
    told = any(reading.mood is Mood.EVENT and not _is_asked(reading) for reading in readings)
    asks = question.type not in TO_THE_COMPANY and not told and 2 * asked >= max(len(readings), 1)
    return asks or (len(readings) <= PASTED and _is_pasted(readings, question))


def _is_an_advert(readings: Sequence[Reading]) -> bool:
    """Whether it offers a job; whoever says "I" is not the one who does."""
    offers = {found[0] for reading in readings for found in talk.OFFER.finditer(reading.sentence.folded)}
    return len(offers) >= LEAST_OFFERS and not any(reading.subjects for reading in readings)


def _is_pasted(readings: Sequence[Reading], question: Question) -> bool:
    text = " ".join(reading.sentence.folded for reading in readings)
    return resemblance(text, " ".join((question.text, *question.angles))) >= COPY


def _is_asked(reading: Reading) -> bool:
    """Whether a sentence asks somebody else, as a question, a prompt or a word to the room."""
    if reading.mood is Mood.ASIDE:
        return reading.sentence.text.endswith("?")
    return reading.mood is Mood.QUESTION or talk.PROMPT.match(reading.sentence.folded) is not None


def _is_no_speech(readings: Sequence[Reading]) -> bool:
    """Whether nobody would say it: the same again and again, or keywords in a row."""
    words = " ".join(reading.sentence.folded for reading in readings).split()
    runs = list(zip(words, words[1:], words[2:], strict=False))
    small = sum(word.strip(",.;:!?") in _SMALL_WORDS for word in words)
    return AGAIN * len(set(runs)) <= len(runs) or small < LEAST_SMALL * len(words)


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
    if len({reading.sentence.heading for reading in content} - {None, Label.OTHER}) >= LEAST_HEADINGS:
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
    acts = sum(len(PRESENT.findall(reading.sentence.folded)) for reading in content)
    return placed and not usual and acts >= LEAST_ACTS


def has_example(content: Sequence[Reading]) -> bool:
    """How-do-you asks for one real example beside the way in general: something that the author took part in."""
    return any(reading.mood is Mood.EVENT and reading.where(phrases.FIRST_PERSON) for reading in content)


def _says_why(content: Sequence[Reading]) -> bool:
    """Why-us asks for oneself and for the company, role or team; how well they match, the checks say."""
    spoken = (phrases.FIRST_PERSON, talk.YOU)
    said = any(reading.where(pattern) for reading in content for pattern in spoken)
    return said and _is_about(content, *spoken, *phrases.WHY_PARTS.values())


def _owns_a_weakness(content: Sequence[Reading]) -> bool:
    """Biggest-weakness asks for something about oneself; whether it is a real one, the checks say."""
    return _is_about(content, phrases.FIRST_PERSON)


def _is_about(content: Sequence[Reading], *patterns: LazyPattern) -> bool:
    """Whether half of the sentences that are no supposition show one of the patterns."""
    told = [reading for reading in content if reading.mood is not Mood.HYPOTHETICAL]
    shown = sum(any(reading.where(pattern) for pattern in patterns) for reading in told)
    return 2 * shown >= len(told) > 0


def _asks(content: Sequence[Reading]) -> bool:
    """Questions to the interviewer, counted by their marks or by how they open, for in a chat they lack their marks."""
    said = [reading.sentence.folded for reading in content]
    return sum(max(one.count("?"), len(talk.ASKED.findall(one))) for one in said) >= LEAST_QUESTIONS


_SHAPES: Mapping[QuestionType, Callable[[Sequence[Reading]], bool]] = {
    QuestionType.HOW: has_example,
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
