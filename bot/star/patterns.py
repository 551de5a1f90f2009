"""How the tables of phrases are written: alternatives, one line after the other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.star.openers import openers, places
from bot.star.report import Label

_BREAK = re.compile(r"\s*\n\s*\|?")


class LazyPattern:
    """A regular expression that is compiled when it is first looked for: hundreds of tables are long to compile."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The same as the standard library has it."""
        return re.compile(self.pattern)

    def search(self, text: str, *within: int) -> re.Match[str] | None:
        """The first match, in all of a text or from one offset to another."""
        return self.compiled.search(text, *within)

    def find(self, sentence: str) -> re.Match[str] | None:
        """The first match in a sentence."""
        return self.compiled.search(sentence)

    def match(self, text: str, *within: int) -> re.Match[str] | None:
        """The match at the beginning of a text, or at an offset."""
        return self.compiled.match(text, *within)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, in order."""
        return self.compiled.finditer(text)

    def findall(self, text: str) -> list[str]:
        """What each match, or the one group of each, holds."""
        return self.compiled.findall(text)


class Phrases(LazyPattern):
    """A table of phrases, which is tried only where a text has a word that it can open with."""

    def __init__(self, alternatives: str) -> None:
        super().__init__(rf"(?<!\w)(?:{alternatives})(?!\w)")
        self._alternatives = alternatives

    @cached_property
    def _openers(self) -> frozenset[str] | None:
        return openers(self._alternatives)

    def find(self, sentence: str) -> re.Match[str] | None:
        """The same as `search`, for a sentence in which many tables are looked for."""
        if self._openers is None:
            return self.compiled.search(sentence)
        known = places(sentence)
        if self._openers.isdisjoint(known):
            return None
        match = self.compiled.match
        for at in sorted([at for opener in self._openers.intersection(known) for at in known[opener]]):
            if found := match(sentence, at):
                return found
        return None


def phrases(lines: str) -> Phrases:
    """Any of these alternatives as whole words; the text it looks at is in lower case.

    A line break separates alternatives as ``|`` does; a line that opens with ``|`` goes on with the group before. No
    alternative repeats anything without a bound, so that no text takes more than linear time.
    """
    return Phrases(_BREAK.sub("|", lines.strip()))


@dataclass(frozen=True, slots=True, eq=False)
class Sign:
    """A table of phrases together with the parts of a story in which it shows nothing.

    Each `Sign` is one object, looked up in an answer once (`Evidence.spans`).
    """

    pattern: Phrases
    but: tuple[Label, ...] = ()


MONTHS = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
YEAR = r"(?:19|20)\d\d"
SMALL = "(?:two|three|four|five|six|seven|eight|nine|ten|twelve)"
