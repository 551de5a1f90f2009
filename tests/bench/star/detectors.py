"""How well single things are found in a sentence: who did what, numbers and what they measure, marks of a whole one.

Every figure is over sentences as the labeller divided them, whatever the splitter made of the text.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence

from bot.star.checks.faults import blame
from bot.star.checks.faults import lectures as explaining
from bot.star.metrics import Metric
from bot.star.moods import Mood
from bot.star.reading import Span
from tests.bench.star.labelled import Labelled, Seen
from tests.bench.star.measures import Found, found

Deeds = Counter[tuple[int, str, str]]
"""Sentence, owner and stem of a verb, each as often as it is there."""
_ENDINGS = ("ing", "ied", "ed", "es", "e", "y", "s")


def ownership(seen: Sequence[Seen]) -> Found:
    """Verbs found with the right owner in the right sentence, of the answers whose verbs are labelled."""
    both = [(_labelled_deeds(one.answer), _seen_deeds(one)) for one in seen if "verbs" in one.answer.rows]
    hits = sum((truth & said).total() for truth, said in both)
    return Found(hits, sum(said.total() for _, said in both), sum(truth.total() for truth, _ in both))


def _labelled_deeds(answer: Labelled) -> Deeds:
    rows = answer.rows["verbs"]
    return Counter((at, owner.lower(), _stem(verb)) for at, verbs in enumerate(rows) for owner, verb in verbs)


def _seen_deeds(one: Seen) -> Deeds:
    return Counter(
        (one.sentence_at(reading.place(deed)[1] - 1), deed.owner.value, _stem(deed.verb))
        for reading in one.evidence.readings
        for deed in reading.deeds
    )


def _stem(verb: str) -> str:
    """The verb itself of "have rewritten", without its ending."""
    word = verb.lower().split()[-1]
    return next((word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)), word)


def numbers(seen: Sequence[Seen]) -> Found:
    """Numbers found: each that the labeller marked and one of ours touches, against ours that touch none."""
    both = [(_labelled_numbers(one.answer), _seen_numbers(one)) for one in seen if "numbers" in one.answer.rows]
    hits = sum(_touches(span, said) for truth, said in both for span, _ in truth)
    wrong = sum(not _touches(span, truth) for truth, said in both for span, _ in said)
    return Found(hits, hits + wrong, sum(len(truth) for truth, _ in both))


def kinds(seen: Sequence[Seen]) -> Found:
    """Of the numbers found, those whose kind of metric is the labeller's; one that measures nothing is `none`."""
    cases = [pair for one in seen if "numbers" in one.answer.rows for pair in _kinds(one)]
    return Found(sum(truth is guess for truth, guess in cases), len(cases), len(cases))


def _kinds(one: Seen) -> Iterator[tuple[Metric, Metric]]:
    """The labeller's kind and ours of each number that both found."""
    said = _seen_numbers(one)
    for span, kind in _labelled_numbers(one.answer):
        guess = next((metric for place, metric in said if _meet(span, place)), None)
        if guess:
            yield kind, guess


def _labelled_numbers(answer: Labelled) -> list[tuple[Span, Metric]]:
    """Where each labelled number stands in the text; a number written twice is looked for behind the first."""
    places = []
    for (begin, end), rows in zip(answer.spans, answer.rows["numbers"], strict=True):
        behind = begin
        for text, kind in rows:
            start = answer.text.find(text, behind, end)
            start = start if start >= 0 else answer.text.index(text, begin, end)
            behind = start + len(text)
            places.append(((start, behind), Metric(kind)))
    return places


def _seen_numbers(one: Seen) -> list[tuple[Span, Metric]]:
    return [
        (reading.place(number), metric)
        for reading in one.evidence.readings
        for number, metric in zip(reading.numbers, reading.metrics, strict=True)
    ]


def _touches(span: Span, others: Sequence[tuple[Span, object]]) -> bool:
    return any(_meet(span, other) for other, _ in others)


def _meet(first: Span, second: Span) -> bool:
    return first[0] < second[1] and second[0] < first[1]


def flags(seen: Sequence[Seen], marks: Sequence[str], shows: Callable[[Seen], Collection[int]]) -> Found:
    """Sentences that bear one of these marks, against those in which we see as much; both counted from 0."""
    return found((one.answer.flagged(*marks), shows(one)) for one in seen)


def supposes_or_repeats(one: Seen) -> set[int]:
    """Sentences that tell what somebody would do or usually does."""
    supposed = (Mood.HYPOTHETICAL, Mood.HABIT)
    return {one.sentence_at(reading.sentence.start) for reading in one.evidence.readings if reading.mood in supposed}


def blames(one: Seen) -> set[int]:
    """Sentences that put a failure on others (COVERAGE C44)."""
    return {one.sentence_at(span[0]) for reading in one.evidence.readings if (span := blame(reading))}


def lectures(one: Seen) -> set[int]:
    """Sentences that explain technology (COVERAGE C38, P1)."""
    return {one.sentence_at(reading.sentence.start) for reading in explaining(one.evidence.readings)}
