"""How the tables of phrases are written: alternatives, one line after the other."""

import re
from dataclasses import dataclass

from bot.star.report import Label

_BREAK = re.compile(r"\s*\n\s*\|?")


def phrases(lines: str) -> re.Pattern[str]:
    """Any of these alternatives as whole words; the text it looks at is in lower case.

    A line break separates alternatives as ``|`` does; a line that opens with ``|`` goes on with the group before. No
    alternative repeats anything without a bound, so that no text takes more than linear time.
    """
    return re.compile(rf"(?<!\w)(?:{_BREAK.sub('|', lines.strip())})(?!\w)")


@dataclass(frozen=True, slots=True, eq=False)
class Sign:
    """A table of phrases together with the parts of a story in which it shows nothing.

    Each `Sign` is one object, looked up in an answer once (`Evidence.spans`).
    """

    pattern: re.Pattern[str]
    but: tuple[Label, ...] = ()


MONTHS = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
YEAR = r"(?:19|20)\d\d"
SMALL = "(?:two|three|four|five|six|seven|eight|nine|ten|twelve)"
