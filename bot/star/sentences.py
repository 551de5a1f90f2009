"""From what people type to sentences, with exact code-point offsets.

People write in bullets, in one breath, in five messages, with headings or without a full stop. A line break is a
space unless it ends a sentence: messages of one sentence read as that sentence, so an answer sent in pieces is read
as if it had been sent whole. Every pattern here takes time in proportion to the text.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice, pairwise

from bot.star.breaths import breaths
from bot.star.fillers import leave_out
from bot.star.headings import carried, heading, stands_alone
from bot.star.report import Label
from bot.star.text import clean, count_words, fold, has_words

LOOKED_AT = 1000
"""Code points of a sentence that are looked at; nobody speaks a longer one."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text: `text[start:end]`, cleaned; `folded` its first `LOOKED_AT` code points in lower case,
    without fillers. `kept` says where in the sentence each code point of `folded` stands; empty if none was left out.

    `heading` is the part under whose heading it stands ("Result: …"), if the author wrote headings; `OTHER` if it is a
    heading that names no part.
    """

    start: int
    end: int
    text: str
    folded: str
    heading: Label | None = None
    kept: tuple[int, ...] = ()

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where in the text a span of `folded` stands."""
        if not self.kept:
            return self.start + start, self.start + end
        return self.start + self.kept[start], self.start + self.kept[end - 1] + 1

    def offset(self, at: int) -> int:
        """Where in `folded` an offset of the text stands."""
        return bisect_left(self.kept, at - self.start) if self.kept else at - self.start

    @property
    def words(self) -> int:
        """How many words it has."""
        return count_words(self.text)


_BULLET = re.compile(r"\s{0,8}(?:[-*•◦▪‣·–—>]|\d{1,2}[.)]|[a-z]\))\s")
_EMOJI = r"\u2600-\u27bf\ufe0f\U0001f000-\U0001faff"
_STOPS = ".!?…\u3002\uff01\uff1f\u061f"
"""Full stops, question and exclamation marks, also Chinese and Arabic ones."""
_END = re.compile(
    rf"(?<![{_STOPS}])[{_STOPS}]++[\"')\]*_]*+(?=\s|\Z)"  # a stop, and what it closes
    rf"|(?<![{_EMOJI}])[{_EMOJI}]++(?=\s{{1,3}}[A-Z])"  # an emoji where the stop would be
    r"|(?<=[a-z]{2})[.!?](?=[A-Z][a-z])"  # a stop without the space after it
)
_NO_END = re.compile(
    r"(?:(?<![\w'])(?:e\.?g|i\.?e|vs|cf|dr|mr|mrs|prof|st|fig|approx|resp|incl)"
    r"|(?-i:(?:\b[A-Z][a-z]+\s|[A-Z]\.\s?|^)[A-Z])|(?:^|\n)\s{0,8}\d{1,2})\.\Z",
    re.IGNORECASE,
)
_MAYBE_END = re.compile(r"\b(?:etc|a\.m|p\.m|u\.s|ph\.d|nos?|ca|inc|ltd|corp|dept|est|jr|sr)\.\Z", re.IGNORECASE)
_DANGLING = re.compile(
    r"(?:[,;(/&+–—]|\b(?:a|an|the|my|our|their|his|her|its|these|those|and|or|but|nor|which|who|whose|of|to|in|on|at|by"
    r"|for|from|with|without|into|onto|about|between|through|during|as|than|because|since|while|when|where|if|whether"
    r"|was|were|is|are|be|been|had|have|has|i|we|he|she|they))\Z",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:or|nor|that|which|who|whose|whom|because|cause|since|while|whereas|although|though|unless|until|to|of|by|with"
    r"|without|from|into|onto|than|instead|rather|per|via|versus|vs|(?:and|but)\s(?!(?:so|then|and)?\s?(?:i|we|he"
    r"|she|it|they|the|my|our|this|that|then|what|in|after|finally|yeah)\b))\b"
)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    after_blank: bool


MOST = 250
"""Lines and sentences told apart: half an hour of speech. What follows is read as part of the last."""


def split(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text: in order, never overlapping, each with at least one letter or digit."""
    plain = clean(text)
    spans = (
        part
        for prose in _prose(text)
        for start, end in _blocks(plain, *prose)
        for piece in _at_stops(plain, start, end)
        for part in _at_breaths(plain, *piece)
    )
    return _sentences(plain, spans)


_CODE = re.compile(r"```.*?(?:```|\Z)", re.DOTALL)


def _prose(text: str) -> Iterator[tuple[int, int]]:
    """Spans outside blocks of code, which tell nothing; a text that is one block was meant to be read."""
    blocks = [found.span() for found in islice(_CODE.finditer(text), MOST)]
    edges = [0, *chain.from_iterable(blocks), len(text)]
    spans = list(zip(edges[::2], edges[1::2], strict=True))
    told = any(has_words(text[start:end]) for start, end in spans)
    yield from spans if told else [(0, len(text))]


def _lines(plain: str, at: int, stop: int) -> Iterator[_Line]:
    """The lines from `at` to `stop` that are not blank."""
    blank = False
    while at <= stop:
        end = plain.find("\n", at, stop)
        end = stop if end < 0 else end
        stripped = plain[at:end].strip()
        if stripped:
            start = plain.index(stripped[0], at)
            yield _Line(start, start + len(stripped), stripped, blank)
        blank = not stripped
        at = end + 1


def _blocks(plain: str, at: int, stop: int) -> Iterator[tuple[int, int]]:
    """Spans between the line breaks that end a sentence."""
    lines = list(islice(_lines(plain, at, stop), MOST))
    if not lines:
        return
    bare = _is_bare(lines)
    start = lines[0].start
    for before, line in pairwise(lines):
        if _breaks(before, line, bare=bare):
            yield start, before.end
            start = line.start
    yield start, stop


def _is_bare(lines: list[_Line]) -> bool:
    """Whether the author's line breaks are the only stops: short lines, most of them without one."""
    stopped = sum(1 for line in lines if line.text[-1] in ".!?…")
    words = sum(count_words(line.text) for line in lines)
    return 2 * stopped < len(lines) and words <= 25 * len(lines)


def _breaks(before: _Line, line: _Line, *, bare: bool) -> bool:
    """Whether the line break between two lines ends a sentence."""
    if stands_alone(before.text):
        return False
    if line.after_blank or _BULLET.match(line.text + " ") or heading(line.text) or heading(before.text) is Label.OTHER:
        return True
    if before.text[-1] in _STOPS + ":":
        return True  # `_at_stops` decides whether a stop is one
    tail = before.text[-24:]
    if _DANGLING.search(tail):
        return False
    first = line.text[0]
    if first.islower():
        return bare and not _GOES_ON.match(line.text)
    return bare or first.isupper() or not first.isalnum()


def _at_stops(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a block after its full stops, question and exclamation marks."""
    at = start
    for stop in _END.finditer(plain, start, end):
        if _ends(plain, at, stop, end):
            yield at, stop.end()
            at = stop.end()
    yield at, end


def _ends(plain: str, at: int, stop: re.Match[str], end: int) -> bool:
    following = plain[stop.end() : min(stop.end() + 12, end)].lstrip()
    if not following:
        return True
    mark = stop.group()
    goes_on = following[0].islower() or following[0].isdigit()
    if following[0].islower() and (mark[-1] in "\"')]" or mark.startswith(("...", "…"))):
        return False
    before = plain[max(at, stop.start() - 12) : stop.start() + 1]
    if mark == "." and _NO_END.search(before):
        return False
    return not (goes_on and mark == "." and _MAYBE_END.search(before))


_LONG = 32
"""Words that nobody says in one breath."""
_WORD = re.compile(r"\S+")


def _at_breaths(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a long run without full stops where a speaker would breathe."""
    body = plain[start:end]
    at = start
    if len(body) > 2 * _LONG and count_words(body) > _LONG and _is_run_on(body.strip()):
        words = list(_WORD.finditer(plain, start, end))
        for breath in breaths([word.group() for word in words]):
            yield at, words[breath - 1].end()
            at = words[breath].start()
    yield at, end


def _is_run_on(body: str) -> bool:
    """Whether its author cares little for stops: it opens in lower case, or does not close with one."""
    return body[0].islower() or body[-1] not in _STOPS + "\"')"


def _sentences(plain: str, spans: Iterable[tuple[int, int]]) -> tuple[Sentence, ...]:
    """The spans that hold a word, stripped, with the heading each stands under."""
    kept = list(islice(_stripped(plain, spans), MOST))
    if len(kept) == MOST:
        kept[-1] = (kept[-1][0], len(plain.rstrip()))
    texts = [plain[start:end] for start, end in kept]
    under = carried(texts)
    return tuple(
        _sentence(start, end, text, label) for (start, end), text, label in zip(kept, texts, under, strict=True)
    )


def _sentence(start: int, end: int, text: str, label: Label | None) -> Sentence:
    folded, kept = leave_out(fold(text[:LOOKED_AT]))
    return Sentence(start, end, text, folded, label, kept)


def _stripped(plain: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for start, end in spans:
        body = plain[start:end]
        if has_words(body):
            yield start + len(body) - len(body.lstrip()), start + len(body.rstrip())
