"""The checker's front door: text → sentences → readings → gate → evidence → checks → report."""

from collections.abc import Collection, Sequence
from functools import lru_cache

from bot.model import Question
from bot.star import gate
from bot.star.checks import CATALOGUE, Fired, run
from bot.star.copies import NONE_SUPPLIED, Supplied
from bot.star.evidence import Evidence, gather
from bot.star.follow_ups import follow_ups
from bot.star.languages import Language, estimated_words, language
from bot.star.praise import praise
from bot.star.reading import Reading, read
from bot.star.relevance import Relevance
from bot.star.report import Outcome, Report, TaggedSentence, counted
from bot.star.score import score
from bot.star.scorecards import boxes, decision, impact, ratings
from bot.star.sentences import split
from bot.star.tagger import Tagger
from bot.star.terms import Terms
from bot.star.text import count_words

REMEMBERED = 256
"""Reports kept, so that showing a check again costs nothing."""

_USUAL = Terms()


class Checker:
    """Checks answers; the same text always gets the same report. One serves a whole process, from any thread.

    `supplied` are the models that are handed out to learn from, so that a copy of one is told from an answer.
    """

    def __init__(self, tagger: Tagger, relevance: Relevance, supplied: Supplied = NONE_SUPPLIED) -> None:
        self._tagger = tagger
        self._relevance = relevance
        self._supplied = supplied
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._check)

    def check(self, text: str, question: Question | None = None, terms: Terms = _USUAL) -> Report:
        """Read a text as an answer to the question; without one, as an episode."""
        return self._remembered(text, question, terms)

    def outcome(self, text: str, question: Question | None = None) -> Outcome:
        """What a message is: an answer, a try, or conversation."""
        return self._outcome(_read(text), text, question, language(text))

    def joins(self, previous: str, text: str) -> bool:
        """Whether a message written soon after `previous` by the same person goes on with it."""
        return gate.joins(previous, text, _read(text))

    def evidence(self, text: str, question: Question | None = None, terms: Terms = _USUAL) -> Evidence:
        """What the checks look at."""
        return self._gather(_read(text), text, question, terms)

    def follow_ups(self, text: str, question: Question | None, terms: Terms, asked: Collection[str]) -> tuple[str, ...]:
        """Ids of the follow-ups to an answer whose author has had those in `asked`."""
        evidence = self.evidence(text, question, terms)
        return follow_ups(_fired(evidence, only_tries=False), question, evidence, asked)

    def _outcome(self, readings: Sequence[Reading], text: str, question: Question | None, spoken: Language) -> Outcome:
        addressed = self._relevance.is_addressed(readings, question)
        return gate.outcome(readings, estimated_words(text), question, addressed=addressed, language=spoken)

    def _gather(self, readings: Sequence[Reading], text: str, question: Question | None, terms: Terms) -> Evidence:
        return gather(text, count_words(text), readings, self._tagger, question, terms, self._supplied)

    def _check(self, text: str, question: Question | None, terms: Terms) -> Report:
        readings, spoken = _read(text), language(text)
        kind = self._outcome(readings, text, question, spoken)
        evidence = self._gather(readings, text, question, terms)
        if spoken is not Language.ENGLISH:
            return counted(kind, spoken, estimated_words(text), evidence.figures, terms.seconds)
        scored = terms.insist or kind is Outcome.ANSWER
        fired = _fired(evidence, only_tries=not scored) if scored or kind is Outcome.TRY else []
        junk = gate.is_junk(readings, evidence.words, kind)
        strongest, words_of_praise = praise(evidence) if scored else (None, "")
        return Report(
            kind=kind,
            score=score(evidence, {one.check for one in fired}, junk=junk) if scored else None,
            words=evidence.words,
            seconds=evidence.seconds,
            sections=evidence.sections,
            sentences=tuple(TaggedSentence(*reading.span, reading.label) for reading in evidence.readings),
            findings=tuple(one.finding for one in fired),
            follow_ups=follow_ups(fired, question, evidence) if scored else (),
            strongest=strongest,
            praise=words_of_praise,
            timed=evidence.timed,
            competency=question.competency if question else "",
            numbers=evidence.figures,
            boxes=boxes(evidence) if scored else (),
            ratings=ratings(evidence, fired) if scored else (),
            decision=decision(evidence) if scored else (),
            so_what=impact(evidence) if scored else (),
        )


def _read(text: str) -> tuple[Reading, ...]:
    return tuple(map(read, split(text)))


def _fired(evidence: Evidence, *, only_tries: bool) -> list[Fired]:
    """The checks that fired, the most pressing first. A try hears only why it is one."""
    looked = (
        run(check, evidence) for check in CATALOGUE if evidence.type in check.types and (check.tries or not only_tries)
    )
    return sorted(filter(None, looked), key=lambda one: one.finding.severity.rank)
