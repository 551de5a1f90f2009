"""Who did what: subjects, past tense and action verbs of a sentence, from word lists and word order.

No parser: on public answers one was no closer to a human reader than word order is, and 60 times slower (STAR_FACTS
3). All functions take lower-case text and give offsets into it.
"""

import enum
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.star import lexicon


class Owner(enum.StrEnum):
    """Who acted."""

    I = "i"  # noqa: E741 -- the word itself
    WE = "we"
    TEAM = "team"
    PASSIVE = "passive"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Deed:
    """An action verb, from its subject (where it has one of its own) to its end."""

    owner: Owner
    start: int
    end: int
    verb: str


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark of a sentence."""

    word: str
    start: int
    end: int


_OURS = (Owner.I, Owner.WE, Owner.TEAM)
_TOKEN = re.compile(r"[^\W\d_]+(?:['-][^\W_]+)*|\d[\w.,:%]*|[^\w\s]")


def tokens(folded: str) -> list[Token]:
    """The words, numbers and marks of a sentence."""
    return [Token(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(folded)]


def is_past_form(word: str) -> bool:
    """Whether a word standing where a verb stands is in the past tense."""
    return word in lexicon.PAST or word in lexicon.PAST_OR_BASE or _ends_in_ed(word)


def _ends_in_ed(word: str) -> bool:
    return len(word) > 3 and word.endswith("ed") and word not in lexicon.NOT_PAST


def has_past(words: Sequence[Token]) -> bool:
    """Whether the sentence tells of something past.

    A past verb does, a participle in the present or before a noun does not; nor does a past that only hangs on what
    "I" or "we" do in the present ("I write down what I understood").
    """
    before, subject = "", False
    for token in words:
        word = token.word
        if word in lexicon.PAST or (subject and word in lexicon.PAST_OR_BASE):
            return True
        if subject and word in lexicon.BASE:
            return False
        if _ends_in_ed(word) and before not in lexicon.PRESENT_BE and before not in lexicon.BEFORE_A_NOUN:
            return True
        subject = word in lexicon.I_FORMS or word in lexicon.WE or (subject and word in lexicon.ADVERBS)
        before = word
    return False


def subjects(words: Sequence[Token]) -> int:
    """How often "I" is a subject: each "I" but the "I" of a list of people and of "I guess"."""
    return sum(
        token.word in lexicon.SPEAKER
        and not _is_one_of_several(words, at)
        and _word(words, at + 1) not in ("guess", "mean", "think", "suppose", ".", "")
        for at, token in enumerate(words)
    )


def _is_one_of_several(words: Sequence[Token], at: int) -> bool:
    """Whether "I" ends a list of people: "my colleague and I"."""
    return at >= 2 and words[at - 1].word == "and" and words[at - 2].word in lexicon.PEOPLE | lexicon.TEAM


def _word(words: Sequence[Token], at: int) -> str:
    """The word at a position; nothing behind the last."""
    return words[at].word if at < len(words) else ""


def deeds(words: Sequence[Token]) -> list[Deed]:
    """The action verbs of a sentence with their owners."""
    return list(_Reader(words).read())


class _Reader:
    """Walks over a sentence remembering whose verb was last.

    A verb belongs to the subject right before it (adverbs between do not matter) or, after "and", "then" or a comma,
    to whoever the verb before belonged to. A sentence that opens with a verb is told by its author. A verb after any
    other noun is somebody else's.
    """

    def __init__(self, words: Sequence[Token]) -> None:
        self._words = words
        self._past = has_past(words)
        """Where nothing is in the past, the present may be how somebody narrates: "I compare three engines"."""
        self._owner = Owner.I
        self._subject: tuple[Owner, int] | None = None
        self._open = True
        """Whether the next word may be a verb of `_subject`, or of `_owner` where there is no new subject."""

    def read(self) -> Iterator[Deed]:
        """Each action verb in turn."""
        for at, token in enumerate(self._words):
            if self._is_subject(at, token) or self._is_passed_over(token):
                continue
            if self._open and self._is_action(at, token):
                self._owner, start = self._subject or (self._owner, token.start)
                yield Deed(self._owner, start, token.end, token.word)
            elif token.word in lexicon.WAS and self._is_passive(at):
                yield from self._passive(at)
            else:
                self._pass_on(at, token.word)
            self._subject, self._open = None, False

    def _is_subject(self, at: int, token: Token) -> bool:
        owner = self._named(at, token.word)
        if owner is not None:
            self._subject, self._open = (owner, token.start), True
        return owner is not None

    def _named(self, at: int, word: str) -> Owner | None:
        if word in lexicon.I_FORMS:
            return Owner.WE if _is_one_of_several(self._words, at) else Owner.I
        if word in lexicon.WE:
            return Owner.WE
        if word in lexicon.TEAM and at and self._words[at - 1].word in lexicon.OF_OURS:
            return Owner.TEAM
        return Owner.OTHER if word in lexicon.OTHERS else None

    def _is_passed_over(self, token: Token) -> bool:
        """Words that leave the sentence where it is: adverbs after a subject, joining words, marks at its start."""
        if token.word in lexicon.JOINS:
            self._subject, self._open = None, True
            return True
        if not self._open:
            return False
        return (
            token.word in lexicon.ADVERBS
            or token.word.endswith("ly")
            or not token.word[0].isalnum()
            or token.word == "so"
        )

    def _is_action(self, at: int, token: Token) -> bool:
        word = token.word
        if word in lexicon.STATES or word in lexicon.NEGATIONS or _is_set_phrase(word, _word(self._words, at + 1)):
            return False
        if word in lexicon.PAST_OR_BASE:
            return (self._subject or (self._owner,))[0] in _OURS
        if is_past_form(word):
            return True
        return self._subject is not None and (word in lexicon.PARTICIPLES or (word in lexicon.BASE and not self._past))

    def _is_passive(self, at: int) -> bool:
        return (self._subject or (None,))[0] not in _OURS and any(
            word in lexicon.PARTICIPLES or _ends_in_ed(word)
            for word in (_word(self._words, at + 1), _word(self._words, at + 2))
        )

    def _passive(self, at: int) -> Iterator[Deed]:
        rest = self._words[at + 1 : at + 12]
        verb = next(token for token in rest if token.word in lexicon.PARTICIPLES or _ends_in_ed(token.word))
        by = next((after.word for token, after in pairwise(rest) if token.word == "by"), "")
        self._owner = {"me": Owner.I, "myself": Owner.I, "us": Owner.WE}.get(by, Owner.PASSIVE)
        yield Deed(self._owner, self._words[at].start, verb.end, verb.word)

    def _pass_on(self, at: int, word: str) -> None:
        """A verb that is no action still says whose the next one is."""
        if self._subject is not None and (word in lexicon.STATES or word in lexicon.WAS):
            self._owner = self._subject[0]
        elif not self._open and is_past_form(word) and _word(self._words, at + 1) in lexicon.AFTER_A_VERB:
            self._owner = Owner.OTHER if self._words[at - 1].word not in lexicon.WAS else self._owner


def _is_set_phrase(word: str, after: str) -> bool:
    """Past forms that tell of no action: "compared with last year", "worked at a bank"."""
    return (word == "compared" and after in ("with", "to")) or (word == "worked" and after in ("at", "as", "for", "in"))
