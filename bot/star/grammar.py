"""Who did what: subjects, past tense and action verbs of a sentence, from word lists and word order.

No parser: on public answers one was no closer to a human reader than word order is, and 60 times slower (STAR_FACTS
3). All functions take lower-case text and give offsets into it.
"""

import enum
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from bot.star import lexicon
from bot.star.lexicon import Role


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


class Token(NamedTuple):
    """A word, number or mark of a sentence. A tuple, since an answer has hundreds of them."""

    word: str
    start: int
    end: int
    breaks: bool = False
    """Whether a line break comes before it."""


_OURS = (Owner.I, Owner.WE, Owner.TEAM)
_TOKEN = re.compile(r"[^\W\d_]+(?:['-][^\W_]+)*|\d[\w.,:%]*|[^\w\s]")


def tokens(folded: str) -> list[Token]:
    """The words, numbers and marks of a sentence."""
    found = [Token(match[0], *match.span()) for match in _TOKEN.finditer(folded)]
    if "\n" not in folded:
        return found
    return [
        token._replace(breaks=True) if "\n" in folded[before.end : token.start] else token
        for before, token in pairwise([Token("", 0, 0), *found])
    ]


def is_past_form(word: str) -> bool:
    """Whether a word standing where a verb stands is in the past tense."""
    return word in lexicon.PAST or word in lexicon.PAST_OR_BASE or _ends_in_ed(word)


def _ends_in_ed(word: str) -> bool:
    if len(word) < 4 or not word.endswith("ed") or word in lexicon.NOT_PAST:
        return False
    return not word.endswith("eed") or word in lexicon.IN_EED


class Parse(NamedTuple):
    """What the grammar sees in a sentence: its words, who did what, and whether it tells of something past."""

    words: tuple[Token, ...]
    deeds: tuple[Deed, ...]
    past: bool


@lru_cache(maxsize=256)
def parse(folded: str) -> Parse:
    """Parse a sentence; remembered for as long as the readers of one answer ask for it."""
    words = tuple(tokens(folded))
    return Parse(words, tuple(deeds(words)), has_past(words))


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


def _role(word: str) -> Role:
    role = lexicon.ROLES.get(word)
    if role is not None:
        return role
    if _ends_in_ed(word):
        return Role.PAST
    return Role.PASSED_OVER if word.endswith("ly") else Role.NOUN


_Stage = Literal["joined", "opened", "subject", "noun", "adjunct", "done"]
"""Where in a clause one is: behind a joining word, where the verb may be that of whoever acted last; behind "because"
or "that", the subject still to come; behind a pronoun; among nouns that may be the subject; in "after lunch"; behind
the verb, where nothing is a subject until a pronoun or a joining word comes.
"""
_PRONOUNS = dict.fromkeys(lexicon.SPEAKER, Owner.I) | dict.fromkeys(lexicon.WE, Owner.WE)
_CONTRACTED = {"ve": Role.HAVE, "d": Role.MODAL, "ll": Role.MODAL, "m": Role.BE, "re": Role.BE, "s": Role.BE}
"""The auxiliary within a pronoun; "I'd done" tells of what was before, as a rule in the setting."""
_FORMS = (Role.PAST, Role.PARTICIPLE, Role.NOUN)
"""What a verb may look like that no list has."""
_LONGEST = 9
"""Words of a noun phrase that are looked at."""
_BEFORE_A_NOUN = lexicon.DETERMINERS | lexicon.PREPOSITIONS | lexicon.BEFORE_A_NOUN


class _Reader:
    """Walks over a sentence and keeps in mind where in a clause it is, and whose verb was last.

    A verb belongs to the pronoun before it (adverbs between do not matter) or, behind a joining word, to whoever the
    verb before belonged to; a sentence that opens with a verb is told by its author. Behind any other noun it is
    somebody else's, if people do it. In each clause the first verb counts: a form in -ed behind it is a participle.
    """

    def __init__(self, words: Sequence[Token]) -> None:
        self._words = words
        self._stage: _Stage = "joined"
        self._subject: Owner | None = None
        """Who acts in this clause; None is a thing."""
        self._start = 0
        self._aux: Role | None = None
        self._head = ""
        """The noun that may be the subject."""
        self._words_in = 0
        """How many words it has so far, up to a preposition."""
        self._gap = False
        """Whether something came between a pronoun and its verb."""
        self._last: Owner | None = Owner.I
        """Whose verb was last."""
        self._heir: Owner | None = Owner.I
        """Whose a verb right behind a joining word is."""
        self._acted = False
        """Whether there was a verb at all."""
        self._listed: Owner | None = None
        """Who stands before an "and" without a verb: "Ana and I", and "we" for "me and Ana"."""
        self._within = False
        """Whether the clause hangs on another ("he said that …")."""
        self._opener = ""
        """The word that opened the clause."""
        self._next = 0

    def read(self) -> Iterator[Deed]:
        """Each action verb in turn."""
        for at, token in enumerate(self._words):
            word = token.word
            if token.breaks:
                self._break()
            if at < self._next:
                continue
            if word in _OPENS_FILLER and (word, self._word(at + 1)) in lexicon.FILLERS:
                self._next = at + 2
                continue
            step = _STEP_AT.get(word) or _step(word)
            if self._stage == "done" and step in _BEFORE_THE_VERB:
                continue
            deed = step(self, at, token)
            if deed is not None:
                yield deed

    def passed_over(self, _at: int, _token: Token) -> None:
        """Adverbs and fillers change nothing."""

    def subject(self, at: int, token: Token) -> None:
        """A pronoun for people."""
        owner = _PRONOUNS.get(token.word, Owner.OTHER)
        if owner is Owner.I and self._listed:
            owner = Owner.WE
        if token.word == "who" and not (at and self._word(at - 1) == ","):
            self.opener(at, token)
        else:
            self._open(owner, token)

    def thing(self, _at: int, token: Token) -> None:
        """A pronoun for things, unless it is the object of what was before."""
        if self._stage != "adjunct":
            self._open(None, token)

    def join(self, at: int, token: Token) -> None:
        """A joining word or mark: the next verb is that of the last subject, whether or not it has had a verb."""
        if token.word == "#" and not self._word(at + 1).isdigit():
            self._next = self._line_end(at)  # a heading tells nothing
        self._listed = self._before_and() if token.word in ("and", "&") else None
        if self._stage != "noun":
            self._heir = self._last
        elif not self._acted:
            self._heir = self._left_hanging(token.word)
        if token.word in lexicon.BREAKS and self._stage == "done" and self._last is None:
            self._heir = Owner.I
        self._stage, self._aux, self._within = "joined", None, False
        if token.word not in ("and", "or") or self._opener not in lexicon.NO_CLAIM:
            self._opener = ""

    def opener(self, at: int, token: Token) -> None:
        """A word that opens a clause with its own subject; "after that" opens none."""
        is_object = self._stage == "adjunct" or (at and self._words[at - 1].word in ("after", "before"))
        if is_object and token.word in ("that", "which", "what"):
            self._stage, self._heir, self._opener = "joined", self._last, ""
            return
        self._stage, self._subject, self._aux = "opened", None, None
        self._opener = token.word
        self._within = self._acted and token.word in lexicon.COMPLEMENTS

    def have(self, _at: int, _token: Token) -> None:
        """An auxiliary that turns a participle into a past."""
        if self._aux is not Role.MODAL:
            self._aux = Role.HAVE

    def did(self, at: int, token: Token) -> Deed | None:
        """ "Did" with its verb ("did not test"), or as the verb; "he did." stands for another one."""
        owner, start = self._who(token)
        after = next((i for i in range(at + 1, len(self._words)) if not self._is_passed_over(i)), at)
        role = _role(self._word(after)) if after > at else Role.JOIN
        negated = token.word != "did" or any(word.word == "not" for word in self._words[at + 1 : after])
        bare = role in (Role.BASE, Role.PAST_OR_BASE) or self._word(after) == "do"
        has_verb = bare or (negated and role in _FORMS)
        verb = self._words[after] if has_verb else token
        self._next = after + 1 if has_verb else at + 1
        is_other = not has_verb and (
            negated or (role is Role.JOIN and self._word(after) != "so" and self._opener != "what")
        )
        is_deed = not is_other and verb.word not in lexicon.NO_DEED and self._opener not in lexicon.NO_CLAIM
        self._finish(owner)
        return Deed(owner, start, verb.end, verb.word) if owner and is_deed else None

    def be(self, at: int, token: Token) -> Deed | None:
        """The passive, what somebody's part was, or what something was like."""
        owner, _ = self._who(token)
        if self._is_own_part(at):
            self._finish(Owner.I)
            named = self._words[at + 1] if self._word(at + 1).endswith("ing") else token
            return Deed(Owner.I, self._words[at - 2].start, named.end, named.word)
        is_past = token.word in lexicon.WAS and not (token.word == "been" and self._stage == "done")
        verb = self._participle(at) if is_past else None
        if verb is not None and owner not in _OURS and not self._is_aside():
            agent = self._agent(verb)
            self._finish(agent)
            return Deed(agent, token.start, verb.end, verb.word)
        self._finish(owner)
        return None

    def modal(self, _at: int, token: Token) -> None:
        """What takes the past from the verb behind it."""
        if token.word == "to" and self._stage == "noun":
            self._words_in = _LONGEST
        elif self._stage != "adjunct":
            self._finish(self._last if self._acted else self._who(token)[0])

    def determiner(self, at: int, token: Token) -> None:
        """What opens a noun phrase; "they own the" has had a verb that no list has."""
        if self._stage == "adjunct" and self._head:
            self._stage = "joined"
        if self._stage == "subject" and self._subject and self._gap:
            self._finish(self._subject)
        elif self._stage != "adjunct":
            self.noun(at, token)
            self._words_in += 1

    def preposition(self, _at: int, _token: Token) -> None:
        """What ends a subject, or opens an adjunct."""
        if self._stage == "joined":
            self._stage, self._head = "adjunct", ""
        elif self._stage == "noun":
            self._words_in = _LONGEST
        elif self._stage == "subject" and self._aux:
            self._finish(self._subject)

    def noun(self, at: int, token: Token) -> None:
        """A word that is none of the listed ones: a noun, an adjective, a number."""
        if token.word in lexicon.TEAM and self._is_our_team(at):
            self._open(Owner.TEAM, token)
        elif self._stage in ("subject", "joined") and self._aux:
            self._finish(self._who(token)[0])
        elif self._stage == "subject" and self._subject is not None:
            self._gap = True
        elif self._stage == "adjunct" and not (self._head and token.word in lexicon.SOMEBODY):
            self._head = token.word
        elif self._stage == "noun":
            self._go_on(token)
        elif self._stage != "done":
            self._stage, self._head, self._words_in, self._start = "noun", token.word, 1, token.start

    def verb(self, at: int, token: Token) -> Deed | None:
        """A form that may be a past: a deed, a state, or a participle before a noun."""
        role = _role(token.word)
        if not self._may_be_verb(at, role):
            self.noun(at, token)
            return None
        owner, start = self._who(token)
        is_deed = owner is not None and self._is_deed(at, token.word)
        self._finish(owner)
        return Deed(owner, start, token.end, token.word) if owner and is_deed else None

    def _open(self, subject: Owner | None, token: Token) -> None:
        if self._stage == "done":
            self._opener, self._within = "", False
        self._stage, self._subject, self._start, self._gap = "subject", subject, token.start, False
        self._aux = _CONTRACTED.get(token.word.rpartition("'")[2]) if "'" in token.word else None

    def _go_on(self, token: Token) -> None:
        """One more word of the noun phrase; the last before a preposition is its head."""
        if self._words_in < _LONGEST and self._head not in lexicon.TITLES:
            self._head = token.word
            self._words_in += 1

    def _finish(self, owner: Owner | None) -> None:
        """The clause has had its verb."""
        if not self._within and self._stage not in ("opened", "done"):
            self._last = owner
        self._stage, self._aux, self._acted = "done", None, True

    def _who(self, token: Token) -> tuple[Owner | None, int]:
        """Whose verb the next one is, and where the deed begins."""
        match self._stage:
            case "subject":
                return self._subject, self._start
            case "noun" if self._listed is Owner.WE:
                return Owner.WE, self._start
            case "noun":
                return (Owner.OTHER if self._is_somebody() or self._speaks(token.word) else None), self._start
            case "joined" | "adjunct":
                return self._heir, token.start
            case _:
                return None, token.start

    def _word(self, at: int) -> str:
        return _word(self._words, at)

    def _break(self) -> None:
        """A line break behind a verb or a heading is the end of something; elsewhere the line was only full."""
        if self._stage == "done" or (self._stage == "noun" and not self._is_somebody()):
            self._heir = self._last if self._last in _OURS else Owner.I
            self._stage, self._aux, self._opener = "joined", None, ""

    def _line_end(self, at: int) -> int:
        """Where the next line begins."""
        return next((i for i in range(at + 1, len(self._words)) if self._words[i].breaks), len(self._words))

    def _before_and(self) -> Owner | None:
        if self._stage != "noun":
            return None
        return Owner.WE if self._head == "me" else Owner.OTHER if self._is_somebody() else None

    def _left_hanging(self, mark: str) -> Owner | None:
        """Whose the next verb is behind a noun that has had none: "the head, Mrs Ito, proposed", "Result: fixed"."""
        if self._is_somebody() or self._heir is Owner.OTHER:
            return Owner.OTHER
        return None if mark in (",", "and", "or", "&") else Owner.I

    def _is_passed_over(self, at: int) -> bool:
        word = self._word(at)
        return _role(word) is Role.PASSED_OVER and word not in lexicon.NO_DEED

    def _is_our_team(self, at: int) -> bool:
        before = {word.word for word in self._words[max(0, at - 2) : at]}
        return (not at or not before.isdisjoint(lexicon.TEAMS_OWN)) and self._word(at + 1) not in lexicon.SOMEBODY

    def _is_somebody(self) -> bool:
        """Whether the noun stands for people: by the lists, or alone and singular as names are."""
        if self._head in lexicon.SOMEBODY:
            return True
        is_word = self._head.isalpha() and len(self._head) > 2 and self._head not in lexicon.NO_NAMES
        return self._words_in == 1 and is_word and not self._head.endswith("s")

    def _speaks(self, verb: str) -> bool:
        return verb in lexicon.SAYING and self._head not in lexicon.MUTE

    def _is_aside(self) -> bool:
        """Whether a passive is no deed: "he was asked", "what was done", "if it is fixed"."""
        of_one = self._stage == "subject" and self._subject is Owner.OTHER
        return of_one or self._opener in lexicon.COMPLEMENTS or self._opener in lexicon.NO_CLAIM

    def _is_own_part(self, at: int) -> bool:
        """Whether it reads "my contribution was"."""
        return at >= 2 and self._words[at - 2].word == "my" and self._words[at - 1].word in lexicon.OWN_PART

    def _participle(self, at: int) -> Token | None:
        """The participle of a passive, behind "was" and at most two adverbs."""
        for token in self._words[at + 1 : at + 4]:
            if token.word in lexicon.ADJECTIVES:
                return None
            role = _role(token.word)
            if role in (Role.PAST, Role.PARTICIPLE, Role.PAST_OR_BASE):
                return token
            if role not in (Role.PASSED_OVER, Role.BE):
                return None
        return None

    def _agent(self, verb: Token) -> Owner:
        """Who "by me" names; nobody as a rule."""
        at = self._words.index(verb)
        rest = [token.word for token in self._words[at + 1 : at + 10]]
        by = rest[rest.index("by") + 1 : rest.index("by") + 2] if "by" in rest else []
        return {"me": Owner.I, "myself": Owner.I, "us": Owner.WE}.get("".join(by), Owner.PASSIVE)

    def _may_be_verb(self, at: int, role: Role) -> bool:
        """Whether the form can be the verb of its clause."""
        if self._stage in ("noun", "adjunct") and self._words[at - 1].word in _BEFORE_A_NOUN:
            return False
        if self._aux is Role.HAVE or role is Role.PAST:
            return True
        if role is Role.PAST_OR_BASE:
            is_heir = self._stage in ("joined", "adjunct")
            return not self._gap if self._stage == "subject" else is_heir or self._head in lexicon.SOMEBODY
        if role is Role.PARTICIPLE:
            return self._stage == "subject" or self._heir is Owner.PASSIVE
        return self._stage == "subject"

    def _is_deed(self, at: int, word: str) -> bool:
        """Whether a verb in the past (or narrated in the present) is something done, decided or said."""
        after = self._word(at + 1)
        if self._opener in lexicon.NO_CLAIM or self._aux in (Role.BE, Role.MODAL) or not self._is_told(word):
            return False
        if self._stage != "subject" and (self._is_loose(word) or (after == "by" and self._acted)):
            return False
        if word == "got" and (self._aux is Role.HAVE or self._who(self._words[at])[0] not in _OURS):
            return False
        if word == "took" and any(token.word in lexicon.TIMES for token in self._words[at + 2 : at + 4]):
            return False
        return not _is_state(word, after) and not (self._opener and word in lexicon.SETS_A_TIME)

    def _is_told(self, word: str) -> bool:
        """Whether the form tells what happened."""
        if word in lexicon.BASE and word not in lexicon.PAST_OR_BASE:
            return self._aux is Role.HAVE or (self._subject in _OURS and self._narrates())
        return True

    def _narrates(self) -> bool:
        """Whether somebody tells one time in the present, nothing being past: "I compare three engines"."""
        return not has_past(self._words) and not any(token.word in lexicon.TIMELESS for token in self._words)

    def _is_loose(self, word: str) -> bool:
        """Whether the verb is one that things do, and the subject may be a thing."""
        if self._stage == "noun" and self._head in lexicon.SOMEBODY:
            return word in lexicon.MOVES
        return self._stage in ("noun", "adjunct") and word in lexicon.CHANGES


def _is_state(word: str, after: str) -> bool:
    """Past forms that tell of no action: "was", "compared with last year", "worked at a bank", "used to"."""
    if word in lexicon.UNLESS_BEFORE:
        return after in lexicon.UNLESS_BEFORE[word]
    if word in lexicon.ONLY_BEFORE:
        return after not in lexicon.ONLY_BEFORE[word]
    return word in lexicon.STATES


_Step = Callable[[_Reader, int, Token], Deed | None]
_STEPS: dict[Role, _Step] = {
    Role.PASSED_OVER: _Reader.passed_over,
    Role.SUBJECT: _Reader.subject,
    Role.THING: _Reader.thing,
    Role.JOIN: _Reader.join,
    Role.OPENER: _Reader.opener,
    Role.HAVE: _Reader.have,
    Role.DID: _Reader.did,
    Role.BE: _Reader.be,
    Role.MODAL: _Reader.modal,
    Role.DETERMINER: _Reader.determiner,
    Role.PREPOSITION: _Reader.preposition,
    Role.NOUN: _Reader.noun,
    Role.PAST: _Reader.verb,
    Role.PAST_OR_BASE: _Reader.verb,
    Role.PARTICIPLE: _Reader.verb,
    Role.BASE: _Reader.verb,
}
_STEP_AT = {word: _STEPS[role] for word, role in lexicon.ROLES.items()}
"""What the reader does at each listed word, looked up once for all."""
_BEFORE_THE_VERB = frozenset(
    {
        _Reader.passed_over,
        _Reader.thing,
        _Reader.determiner,
        _Reader.preposition,
        _Reader.have,
        _Reader.did,
        _Reader.modal,
        _Reader.verb,
    }
)
"""Steps of no meaning behind the verb of a clause."""
_OPENS_FILLER = frozenset(first for first, _ in lexicon.FILLERS)


def _step(word: str) -> _Step:
    return _STEPS[_role(word)]
