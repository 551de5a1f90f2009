"""The checker's front door: text → sentences → readings → gate → evidence → checks → report."""

from collections.abc import Sequence
from functools import lru_cache

from bot.model import Question
from bot.star import gate
from bot.star.checks import CATALOGUE, Fired, run
from bot.star.evidence import Evidence, gather
from bot.star.follow_ups import follow_ups
from bot.star.praise import praise
from bot.star.reading import Reading, read
from bot.star.relevance import Relevance
from bot.star.report import Outcome, Report, TaggedSentence
from bot.star.score import score
from bot.star.sentences import split
from bot.star.tagger import Tagger
from bot.star.terms import Terms
from bot.star.text import count_words

REMEMBERED = 256
"""Reports kept, so that showing a check again costs nothing."""


_USUAL = Terms()


class Checker:
    """Checks answers; the same text always gets the same report. One serves a whole process, from any thread."""

    def __init__(self, tagger: Tagger, relevance: Relevance) -> None:
        self._tagger = tagger
        self._relevance = relevance
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._check)

    def check(self, text: str, question: Question | None = None, terms: Terms = _USUAL) -> Report:
        """Read a text as an answer to the question; without one, as an episode."""
        return self._remembered(text, question, terms)

    def outcome(self, text: str, question: Question | None = None) -> Outcome:
        """What a message is: an answer, a try, or conversation."""
        return self._outcome(_read(text), count_words(text), question)

    def joins(self, previous: str, text: str) -> bool:
        """Whether a message written soon after `previous` by the same person goes on with it."""
        return gate.joins(previous, text, _read(text))

    def _outcome(self, readings: Sequence[Reading], words: int, question: Question | None) -> Outcome:
        return gate.outcome(readings, words, question, addressed=self._relevance.is_addressed(readings, question))

    def _check(self, text: str, question: Question | None, terms: Terms) -> Report:
        readings, words = _read(text), count_words(text)
        kind = self._outcome(readings, words, question)
        evidence = gather(text, words, readings, self._tagger, question, terms)
        scored = terms.insist or kind is Outcome.ANSWER
        fired = _fired(evidence, only_tries=not scored) if scored or kind is Outcome.TRY else []
        strongest, words_of_praise = praise(evidence) if scored else (None, "")
        return Report(
            kind=kind,
            score=score(evidence, {one.check for one in fired}) if scored else None,
            words=words,
            seconds=evidence.seconds,
            sections=evidence.sections,
            sentences=tuple(TaggedSentence(*reading.span, reading.label) for reading in evidence.readings),
            findings=tuple(one.finding for one in fired),
            follow_ups=follow_ups(fired, question) if scored else (),
            strongest=strongest,
            praise=words_of_praise,
        )


def _read(text: str) -> tuple[Reading, ...]:
    return tuple(map(read, split(text)))


def _fired(evidence: Evidence, *, only_tries: bool) -> list[Fired]:
    """The checks that fired, the most pressing first. A try hears only why it is one."""
    looked = (
        run(check, evidence) for check in CATALOGUE if evidence.type in check.types and (check.tries or not only_tries)
    )
    return sorted(filter(None, looked), key=lambda one: one.finding.severity.rank)
