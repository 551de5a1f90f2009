"""Words that are not new: taken from another text, from a model we hand out, or from one's own habits of speech.

Texts are compared by their runs of three words in a row. One changed word spoils three runs, with longer runs it would
be five, and still different answers hardly share any: among the 251 of 30 words and more in our data, no two about
different events share more than 11% of their runs, and no two about the same events more than 14%. Of an answer in
which every tenth word, by chance, was exchanged, added or left out, at least 57% of the runs remain.

Every function takes time in proportion to its texts.
"""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, takewhile
from typing import Final, Generic, NamedTuple, TypeVar

from bot.star.sentences import split
from bot.star.text import clean

COPY: Final = 0.5
"""A near-copy shares half of its runs: of 200 answers with every seventh word changed, 197 still do."""
FEWEST_SHARED: Final = 12
"""Runs that a text must share with a supplied model to be compared with it at all. Outlines that hold fewer ("an API
contract and a mock") say what anybody would."""
RETOLD_FIGURES: Final = 3
"""Figures of a model that somebody who retells it gives at least."""
RETOLD_SHARE: Final = 0.5
"""How much of a model's figures, and of its long words, somebody gives who retells it. The 11 answers in our data that
give 3 figures of the outline they were written from give 83% and 58% or more; the one other answer with 3 figures of an
outline gives 33% and 13%."""
OPENING: Final = 4
"""Words an answer must begin with as an earlier one did. Of 235 answers by many people, 7 begin like another one."""
RHYTHM: Final = 3
"""Sentences in a row that begin with the same two words as in an earlier answer. Among those 235, no two have them."""

_LONGEST_OPENING = 16
"""Words of an opening that are looked at."""
_LONG_WORD = 5
"""Letters of a word that says what a story is about; most shorter ones stand in every story."""

_DROPPED = dict.fromkeys(map(ord, "'\u2019\xad\u200b\u200c\u200d\u2060\ufeff"))
"""Apostrophes, which phones write in two ways, and what can't be seen."""
_WORD = re.compile(r"[^\W_]+")
_FIGURE = re.compile(r"(?<![\d.,])(\d+(?:,\d{3})*(?:\.\d+)?)(?:\s?(?:(k|thousand)|(m|mn|million))\b)?")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_SPOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*")

_T = TypeVar("_T", bound=Hashable)
_Run = tuple[str, str, str]


def resemblance(text: str, other: str) -> float:
    """Which part of `text` stands in `other`, 0 to 1, by runs of three words; 0 for a text of fewer than three words.

    Case, punctuation and line breaks don't count, and neither does the order of longer passages. It isn't symmetric:
    an excerpt is all copy, the text it was taken from is not.
    """
    return _part(_runs(text), _runs(other))


def nearest(text: str, others: Sequence[str]) -> tuple[int, float] | None:
    """Which of `others` holds most of `text`, by its place, with their `resemblance`; None if none holds any of it."""
    runs = _runs(text)
    parts = ((place, _part(runs, _runs(other))) for place, other in enumerate(others))
    best = max(parts, key=lambda found: found[1], default=None)
    return best if best and best[1] else None


class Supplied:
    """The models we hand out, indexed once, so that one pass over a text compares it with all of them.

    `models` are their pieces by id: the facts of an outline, or the paragraphs of a text.
    """

    def __init__(self, models: Mapping[str, Sequence[str]]) -> None:
        self._runs = _Index({name: set().union(*map(_runs, pieces)) for name, pieces in models.items()})
        self._figures = _Index({name: set().union(*map(_figures, pieces)) for name, pieces in models.items()})
        self._words = _Index({name: set().union(*map(_long_words, pieces)) for name, pieces in models.items()})

    def nearest(self, text: str) -> tuple[str, float] | None:
        """The model whose wording a text is closest to, and how close, 0 to 1: from `COPY` on it is a near-copy (C49).

        It is the part of the text that stands in the model, or of the model that stands in the text, whichever is more:
        a model stays one with words of one's own around it. None if no model shares `FEWEST_SHARED` runs.
        """
        runs = _runs(text)
        close = {
            name: shared / min(len(runs), self._runs.sizes[name])
            for name, shared in self._runs.shared(runs).items()
            if shared >= FEWEST_SHARED
        }
        return max(close.items(), key=lambda found: found[1], default=None)

    def retold(self, text: str) -> str | None:
        """The model whose facts a text tells, in whatever words: most of its figures and what they are about.

        An answer written afresh from an outline is no near-copy (PRODUCT A56), but its events are not the author's own
        either. Models with fewer than `RETOLD_FIGURES` figures can't be told from other people's stories.
        """
        words = self._words.shared(_long_words(text))
        told = {
            name: shared
            for name, shared in self._figures.shared(_figures(text)).items()
            if shared >= max(RETOLD_FIGURES, RETOLD_SHARE * self._figures.sizes[name])
            and words[name] >= RETOLD_SHARE * self._words.sizes[name]
        }
        return max(told, key=lambda name: told[name], default=None)


@dataclass(frozen=True, slots=True)
class Echo:
    """Where an answer sounds like `earlier[place]`: `spans` are offsets in the answer, in order."""

    place: int
    spans: tuple[tuple[int, int], ...]


def same_opening(text: str, earlier: Sequence[str]) -> Echo | None:
    """The earlier answer, the first of equals, that begins with the same words for longest, at least `OPENING` (C48).

    Numbers and names may differ: "In 2021 I joined Acme as" opens like "In 2023 I joined Initech as". The one span goes
    from the first word to the last that is the same. `earlier` are answers to other questions, for a second attempt at
    the same one may well begin alike.
    """
    opening = _opening(text)
    best, longest = None, 0
    for place, other in enumerate(earlier):
        same = [mine for mine, _ in takewhile(_alike, zip(opening, _opening(other), strict=False))]
        if len(same) > longest and sum(1 for word in same if word.said) >= OPENING:
            best, longest = Echo(place, ((same[0].start, same[-1].end),)), len(same)
    return best


def same_rhythm(text: str, earlier: Sequence[str]) -> Echo | None:
    """The first earlier answer with `RHYTHM` sentences in a row that begin like sentences in a row of this one (C48).

    The spans are the beginnings of those sentences and of the next ones, as long as it goes on. `earlier` as in
    `same_opening`.
    """
    starts = _starts(text)
    rows = _rows(starts)
    for place, other in enumerate(earlier):
        known = set(_rows(_starts(other)))
        first = next((at for at, row in enumerate(rows) if row in known), None)
        if first is not None:
            more = sum(1 for _ in takewhile(known.__contains__, rows[first + 1 :]))
            return Echo(place, tuple((start.start, start.end) for start in starts[first : first + RHYTHM + more]))
    return None


class _Word(NamedTuple):
    """One or two words of a text: what is said, in lower case, and where; nothing for numbers and names."""

    said: str
    start: int
    end: int


_Row = tuple[str, ...]
"""How sentences in a row begin."""


def _alike(pair: tuple[_Word, _Word]) -> bool:
    return pair[0].said == pair[1].said


@lru_cache(maxsize=256)
def _opening(text: str) -> list[_Word]:
    """The first words of a text."""
    return list(islice(_frame(clean(text)), _LONGEST_OPENING))


@lru_cache(maxsize=256)
def _starts(text: str) -> list[_Word]:
    """How each sentence begins; sentences of one word are left out."""
    pairs = ((sentence.start, list(islice(_frame(sentence.text), 2))) for sentence in split(text))
    return [
        _Word(f"{pair[0].said} {pair[1].said}", at + pair[0].start, at + pair[1].end)
        for at, pair in pairs
        if len(pair) == 2
    ]


def _rows(starts: Sequence[_Word]) -> list[_Row]:
    """Every `RHYTHM` beginnings in a row."""
    said = [start.said for start in starts]
    return list(zip(*(said[skipped:] for skipped in range(RHYTHM)), strict=False))


def _frame(plain: str) -> Iterator[_Word]:
    """The words of a cleaned text, with one gap for numbers and names that follow each other."""
    gap = False
    for found in _SPOKEN.finditer(plain):
        gap, follows = _varies(plain, found), gap
        if not (gap and follows):
            yield _Word("" if gap else found[0].casefold(), found.start(), found.end())


def _varies(plain: str, found: re.Match[str]) -> bool:
    """Whether a word is a number or a name: a capital inside of a sentence, other than "I"."""
    word, before = found[0], plain[max(0, found.start() - 2) : found.start()]
    if not word[0].isupper():
        return word[0].isdigit()
    inside = len(before) == 2 and before[1] == " " and (before[0].isalnum() or before[0] in ",;")
    return inside and word.partition("'")[0] != "I"


class _Index(Generic[_T]):
    """Which models hold a thing, and how many things each one holds."""

    def __init__(self, held: Mapping[str, Set[_T]]) -> None:
        self.sizes = {name: len(things) for name, things in held.items()}
        self._holders: dict[_T, list[str]] = {}
        for name, things in held.items():
            for thing in things:
                self._holders.setdefault(thing, []).append(name)

    def shared(self, things: Iterable[_T]) -> Counter[str]:
        """How many of these different things each model holds, where it holds any."""
        return Counter(name for thing in things for name in self._holders.get(thing, ()))


def _part(things: Set[_T], of: Set[_T]) -> float:
    """The share of `things` that is also in `of`; 0 of nothing."""
    return len(things & of) / len(things) if things else 0.0


def _split_words(text: str) -> list[str]:
    """The words alone, in lower case."""
    return _WORD.findall(text.casefold().translate(_DROPPED))


def _runs(text: str) -> set[_Run]:
    """Every three words in a row."""
    words = _split_words(text)
    return set(zip(words, words[1:], words[2:], strict=False))


def _long_words(text: str) -> set[str]:
    """The words that say what a text is about."""
    return {word for word in _split_words(text) if len(word) >= _LONG_WORD and word.isalpha()}


def _figures(text: str) -> set[float]:
    """The numbers in digits that not everybody has: neither whole ones below ten nor years, "$1.2M" as 1,200,000."""
    return {_value(found) for found in _FIGURE.finditer(text.casefold()) if not _is_common(found)}


def _value(figure: re.Match[str]) -> float:
    scale = 1_000 if figure[2] else 1_000_000 if figure[3] else 1
    return round(float(figure[1].replace(",", "")) * scale, 4)


def _is_common(figure: re.Match[str]) -> bool:
    return (
        figure[1].isdigit() and not (figure[2] or figure[3]) and (len(figure[1]) == 1 or bool(_YEAR.match(figure[1])))
    )


NONE_SUPPLIED: Final = Supplied({})
"""Nothing to compare with."""
