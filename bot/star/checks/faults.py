"""Blame, lectures and words nobody outside knows, instead of one's own response and decisions (COVERAGE C44, C38, C39).

All three take space from what the author decided and did, so one module looks for them.
"""

import re
from collections.abc import Sequence
from itertools import groupby

from bot.model import QuestionType
from bot.star.checks.base import LONGEST_QUOTE, WITH_EXAMPLE, Check, Hit, high, low, medium
from bot.star.evidence import Evidence
from bot.star.lexicon import word_set
from bot.star.moods import Mood
from bot.star.patterns import Sign, phrases
from bot.star.phrases.faults import ACCUSED, BLAME, DEFINES, EXCUSE, OWNING, TECHNOLOGY, TELLS
from bot.star.reading import Reading, Span
from bot.star.report import Label


def blame(reading: Reading) -> Span | None:
    """The words that put a failure on somebody or something else and stop there; None where the author answers it."""
    if reading.mood in (Mood.ASIDE, Mood.QUESTION) or reading.where(OWNING.pattern):
        return None
    found = next((span for sign in (BLAME, ACCUSED, EXCUSE) for span in _seen(reading, sign)), None)
    return None if found is None or _answers(reading, found) else found


def _seen(reading: Reading, sign: Sign) -> tuple[Span, ...]:
    return () if reading.label in sign.but else reading.where(sign.pattern)


def _answers(reading: Reading, found: Span) -> bool:
    """Whether the author does something about it in the same sentence: "nobody told us, so I set an alert"."""
    at = reading.sentence.offset(found[1])
    return _ANSWER.search(reading.sentence.folded, at, at + _NEAR) is not None


_NEAR = 90
"""Code points behind the words of blame within which an answer to it is looked for; speech has no full stops."""
_ANSWER = re.compile(
    r"(?:[,;]|\bso|\bthen|\bbut)(?: (?:so|then|and|but|in the end|instead))? (?:i|we) (?:also |then |just |had to )?"
    r"(?!told|said|knew|did|could|couldn't|were|never|had|lost|warned|failed|would|wouldn't|can|got|ended|have)\w"
)


def lectures(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The sentences that explain technology to the listener, with nothing decided or done in them.

    One that surely does makes its neighbours lectures, as far as they might be: "Temperature controls how bold it is".
    """
    found: list[Reading] = []
    for some, run in groupby(zip(map(_lecture, readings), readings, strict=True), key=lambda pair: pair[0] > 0):
        graded = list(run)
        if some and any(grade == _SURE for grade, _ in graded):
            found += [reading for _, reading in graded]
    return tuple(found)


_SURE = 2
_MANY_WORDS = 2
"""Words of technology up to which a sentence may well be an outcome, told in the present."""


def _lecture(reading: Reading) -> int:
    """0 for no lecture, 1 for one that its neighbours must confirm, `_SURE` for one that stands alone."""
    text = reading.sentence.folded
    if reading.mood in _UNTOLD or _TOLD.search(text) or not DEFINES.search(text):
        return 0
    words = len(set(TECHNOLOGY.findall(text)))
    if reading.label in _OUTCOME:
        return _SURE if words > _MANY_WORDS else 0
    return _SURE if words > 1 or (words and TELLS.search(text)) else 1


_UNTOLD = (Mood.ASIDE, Mood.QUESTION, Mood.HYPOTHETICAL)
_OUTCOME = (Label.TASK, Label.RESULT, Label.LESSON)
_TOLD = phrases(r"""
    i|i'm|i've|i'd|im|ive|my|me|mine|we|we've|we're|our|us|he|she|his|her|was|were|had|did|came|went|got|took|gave|said
    (?<!is )(?<!are )(?<!be )(?<!ly )(?:made|told|found|built|wrote|chose|led|ran|lost|kept|sent|tried|asked)|began|fell
    now|today|still|currently|yesterday|last|turned out|wanted|wasn't|weren't|didn't|per (?:day|week|month)|rose
    (?:a|every|each) (?:day|week|month|night|year)|million|\d+k|19\d\d|20\d\d
""")
"""Words of one who tells what happened, or how things stand at one place, which no lecture is about."""


_UNKNOWN = re.compile(
    r"(?<![\w/.@#-])(?:[A-Z]{2,5}\d?|F1|[A-Z]{2,5}[a-z]{2,12}|[A-Z][A-Za-z]{0,12}[a-z][A-Z][A-Za-z]{0,12})(?![\w/@]|\.\w)"
)
"""Abbreviations and names written like them: "NDCG", "F1", "LightGBM". Reads text as it was typed."""
_KNOWN = word_set("""
    AI ML LLM IT OK US USA UK EU UN CEO CTO CFO COO CPO VP HR PM PO QA UI UX TV PC CV ID PDF FAQ PIN SMS GPS VIP DIY API
    SQL CPU GPU RAM SSD USB URL HTTP HTTPS HTML JSON CSV XML AWS GCP SDK OS KPI ROI NGO GDPR AM BSC MSC PHD MBA FYI ASAP
    EOD TBH IMO LOL OMG BTW WTF IDK AKA ETC NO NOT AND OR SO THE ALL MY WE ONE NEVER STAR USD EUR GBP GB MB KB TB COVID
    NHS BBC MVP YouTube WhatsApp GitHub GitLab LinkedIn JavaScript PowerPoint PayPal OpenAI DeepMind FaceTime PhD
""")
_LEAST_UNKNOWN = 3
"""C39: so many different ones that nobody explains; one or two an interviewer can ask about."""
_GLOSS = re.compile(
    r"s?\s?\(|,? (?:which|that) (?:is|are|means|stands)|, (?:a|an|our|the|i\.e\.|that is|meaning)\b"
    r"| is (?:a|an|the|our)\b"
)
"""What explains the word before it."""


def _unexplained(evidence: Evidence) -> Hit | None:
    """Fires on abbreviations of which none is told apart: not in brackets, nor with words of explanation after it."""
    first: dict[str, Span] = {}
    explained: set[str] = set()
    for found in _UNKNOWN.finditer(evidence.text):
        name = found[0]
        if _GLOSS.match(evidence.text, found.end()) or evidence.text[: found.start()].endswith("("):
            explained.add(name)
        elif name not in _KNOWN and name.removesuffix("s") not in _KNOWN:
            first.setdefault(name, found.span())
    unknown = [span for name, span in first.items() if name not in explained]
    if len(unknown) < _LEAST_UNKNOWN:
        return None
    others = ", ".join(evidence.text[slice(*span)] for span in unknown[1:3])
    return Hit(unknown[0], f"you wrote {{quote}}, {others}.", "Say in two or three words what each is.")


_BLAMED = 8
"""C44: one sentence in so many that blames, after the scene is set, is more than a report of trouble."""
_TWICE = 2
"""Sentences that are no slip."""
_SHARE = 0.3
"""C38: the share of the action that may explain technology (FW5)."""


def _blamed(evidence: Evidence) -> Hit | None:
    """Fires where others are at fault and the author nowhere takes it on; who sets the scene may tell of trouble."""
    if evidence.spans(OWNING):
        return None
    found = [(reading, span) for reading in evidence.readings if (span := blame(reading))]
    later = [pair for pair in found if pair[0].label is not Label.SITUATION]
    if len(found) < _TWICE and (not later or len(evidence.readings) > _BLAMED):
        return None
    return Hit(
        _around(*(later or found)[0]),
        "you wrote {quote}.",
        'Say what you did about it, and what you\'d do to prevent it: "I …".',
    )


def _around(reading: Reading, found: Span) -> Span:
    """The sentence, or of a long one what follows the words that were found."""
    start, end = reading.span
    return (start if end - start <= LONGEST_QUOTE else found[0]), end


def _lectured(evidence: Evidence) -> Hit | None:
    """Fires where more than `_SHARE` of what is told of the action explains technology instead."""
    explained = lectures(evidence.readings)
    words = sum(reading.sentence.words for reading in explained)
    acted = sum(reading.sentence.words for reading in evidence.labelled(Label.ACTION) if reading not in explained)
    if len(explained) < _TWICE or words <= _SHARE * (words + acted):
        return None
    return Hit(explained[0].span, "you wrote {quote}.", 'Cut it, and tell a decision instead: "I chose … because …".')


BLAMED = Check(
    id="C44",
    title="What was in your hands?",
    looks_at="failures put on others, without one's own response",
    look=_blamed,
    severity=high,
    types=WITH_EXAMPLE,
    probe="F2",
    question="What could you do about it?",
)
LECTURED = Check(
    id="C38",
    title="More technology than decisions",
    looks_at="technology explained at the expense of decisions",
    look=_lectured,
    severity=medium,
    types=frozenset({QuestionType.PROJECT}),
    probe="F1",
)
UNEXPLAINED = Check(
    id="C39",
    title="Words to explain",
    looks_at="abbreviations and names that only insiders know",
    look=_unexplained,
    severity=low,
    types=WITH_EXAMPLE,
)

CHECKS = (BLAMED, LECTURED, UNEXPLAINED)
