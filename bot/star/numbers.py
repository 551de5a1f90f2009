"""Numbers in a sentence: what each one is, and which of them measure something.

Years, dates, times of day, versions and team sizes are numbers but no measures. Text is given in lower case.
"""

import enum
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.star.patterns import phrases


class Kind(enum.StrEnum):
    """What a number is."""

    PERCENT = "percent"
    MONEY = "money"
    DURATION = "duration"
    MULTIPLE = "multiple"
    SCORE = "score"
    COUNT = "count"
    TEAM = "team"
    DATE = "date"
    CLOCK = "clock"
    NAME = "name"


_MEASURES = frozenset({Kind.PERCENT, Kind.MONEY, Kind.DURATION, Kind.MULTIPLE, Kind.SCORE, Kind.COUNT})


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its unit, in one spelling. `spelled` are words: "two", "a third", "no errors"."""

    kind: Kind
    start: int
    end: int
    unit: str = ""
    spelled: bool = False

    @property
    def measures(self) -> bool:
        """Whether it tells how much, how many or how long."""
        return self.kind in _MEASURES

    @property
    def specific(self) -> bool:
        """Whether it is a figure somebody must have known (C17); "two colleagues" is too common to be one."""
        return self.measures and not (self.spelled and self.kind is Kind.COUNT)


@dataclass(frozen=True, slots=True)
class Pair:
    """A value before and the value after, by their place in the sentence."""

    start: int
    end: int


_TIME = (
    r"(?:ms|milliseconds?|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|wks?|months?|quarters?|sprints?"
    r"|years?|yrs?)"
)
_DIGITS = re.compile(
    r"(?<![\w.,])(?:(?P<lead>[$€£])\s?)?(?P<value>\d+(?:,\d\d\d)*(?:\.\d+)?)\+?(?:"
    r"(?P<percent>%|\s?percents?\b|\s?(?:percentage\s)?points?\b|\s?pp\b|\s?bps\b)"
    r"|(?P<ratio>\s(?:out\s)?of\s(?:the\s)?\d[\d,]*(?![\w.%]))"
    r"|(?P<clock>:\d\d(?:\s?[ap]m\b)?|\s?[ap]\.?m\b)"
    r"|(?P<ordinal>(?:st|nd|rd|th)\b)"
    r"|(?P<multiple>\s?[x×](?!\w)|-?\s?fold\b|\stimes\b)"
    rf"|(?P<duration>[\s-]?{_TIME}\b|[smhd]\b)"
    r"|(?P<money>(?:\s?(?:k|m|bn|thousands?|million|billion))?\s?(?:€|\$|£|euros?|dollars?|pounds|usd|eur|bucks)(?!\w))"
    r"|(?P<large>(?:k|m|bn|mn|gb|mb|kb|tb)\b|\s(?:thousand|million|billion|gb|mb|kb)\b)"
    r")?"
)
_DIGIT = "(?:one|two|three|four|five|six|seven|eight|nine)"
_SPELLED = phrases(rf"""
    (?P<span>(?:an?|half an?) (?:hour|day|week|month|quarter|year) (?:of|early|earlier|late|later|ahead|sooner))
    (?P<ratio>by half|in half|half (?:of|the|as|a)|(?:a|one|two) thirds?|three quarters|a quarter of|a fifth
    |a tenth)|(?P<multiple>doubled|halved|tripled|quadrupled|threefold|twofold)
    (?P<none>(?:no|zero|without (?:any|a single)) (?:\w+ )?(?:downtime|errors?|failures?|incidents?|complaints?
    |findings|losses|outages?|violations?|escalations?|bugs?|regressions?))
    (?P<nothing>no \w+ (?:was|were|has|have|is|since|lost|ran|had|after|failed))
    (?P<value>(?<=to )one|one(?= {_TIME}| percent| point)|two|three|four|five|six|seven|eight|nine|ten|eleven
    |twelve|\w{{3,5}}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[ -]{_DIGIT})?|(?:a )?hundreds?|thousands?
    |(?:a )?dozens?|zero)(?:(?P<percent> percents?| points?)|(?P<times> times)|(?P<duration>[ -]{_TIME}))?
""")
_KINDS = {
    "percent": Kind.PERCENT,
    "clock": Kind.CLOCK,
    "ordinal": Kind.DATE,
    "multiple": Kind.MULTIPLE,
    "times": Kind.MULTIPLE,
    "duration": Kind.DURATION,
    "money": Kind.MONEY,
    "large": Kind.COUNT,
    "none": Kind.COUNT,
    "nothing": Kind.COUNT,
}
_UNITS = {
    "percent": "%",
    "pp": "point",
    "m": "million",
    "s": "second",
    "sec": "second",
    "secs": "second",
    "min": "minute",
    "mins": "minute",
    "h": "hour",
    "hr": "hour",
    "hrs": "hour",
    "d": "day",
    "wk": "week",
    "wks": "week",
    "yr": "year",
    "yrs": "year",
}
_AROUND = 28
"""Code points around a number that tell what it is."""


def numbers(folded: str) -> tuple[Number, ...]:
    """Every number of a sentence, in order."""
    written = [_written(folded, match) for match in _DIGITS.finditer(folded)]
    inside = {at for number in written for at in range(number.start, number.end)}
    spelled = [_spelled(folded, match) for match in _SPELLED.finditer(folded) if match.start() not in inside]
    return tuple(sorted(written + spelled, key=lambda number: number.start))


def _written(folded: str, match: re.Match[str]) -> Number:
    """A number in digits."""
    group = match.lastgroup or ""
    kind = _KINDS.get(group)
    if match["lead"]:
        kind = Kind.MONEY
    elif group == "ratio":
        kind = Kind.COUNT
    elif kind is None:
        kind = _by_neighbours(folded, match.start(), match.end(), match["value"])
    return Number(kind, match.start(), match.end(), _unit(match[group]) if group in _KINDS else "")


def _spelled(folded: str, match: re.Match[str]) -> Number:
    """A number in words; "one" is one only in front of a unit or at the end of a change."""
    start, end, group = match.start(), match.end(), match.lastgroup or ""
    match group:
        case "span":
            return Number(Kind.DURATION, start, end, match[group].split()[-2], spelled=True)
        case "ratio":
            return Number(Kind.PERCENT, start, end, "%", spelled=True)
        case "value":
            return Number(_by_neighbours(folded, start, end, ""), start, end, spelled=True)
        case _:
            return Number(_KINDS[group], start, end, _unit(match[group]), spelled=True)


def _unit(text: str) -> str:
    """One name for a unit's many spellings."""
    unit = text.strip(" -")
    singular = unit if len(unit) < 4 else unit.removesuffix("s")
    return _UNITS.get(singular, singular)


_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_MONTH_BEFORE = re.compile(rf"\b{_MONTH},?\s\Z")
_MONTH_AFTER = re.compile(rf"\s(?:of\s)?{_MONTH}\b")
_TIME_BEFORE = re.compile(
    r"\b(?:in|since|until|till|of|early|late|mid|summer|spring|autumn|fall|winter|the year|back in|from|to|by|during"
    r"|before|after|q[1-4]),?\s?\Z"
)
_NAME_BEFORE = re.compile(
    r"(?:\b(?:version|python|java|level|phase|step|line|sprint|ticket|number|no\.|windows|android|iphone|chapter|room|floor"
    r"|tier|grade|class|part|option|group|page|release|rule|item|aged?|priority|figure|section|gen|covid)|#|[a-z]-)\s?\Z"
)
_ELAPSED_BEFORE = re.compile(r"\b(?:day|week|month|quarter|year)\s\Z")
_PEOPLE_AFTER = re.compile(
    r"[\s-](?:\w+\s)?(?:engineers?|developers?|devs|people|ppl|persons?|scientists?|analysts?|colleagues|teammates|members?"
    r"|students|interns?|designers?|managers?|of us|men|women|researchers?|volunteers?|guys|folks)\b"
)
_GROUP_BEFORE = re.compile(r"\b(?:team|group|squad|crew|staff|company|department) of (?:about |just |only )?\Z")
_DIGIT_AT_ALL = re.compile(r"\d")
_SCORE_BEFORE = phrases(
    "accuracy|precision|recall|f1|auc|rmse|mape|mae|bleu|wer|ndcg|score|rating|nps|csat|r2|error|loss|kappa|correlation"
)


def _by_neighbours(folded: str, start: int, end: int, digits: str) -> Kind:
    """What a number without a unit is, by the words around it."""
    before, after = folded[max(0, start - _AROUND) : start], folded[end : end + _AROUND]
    if _is_date(before, after, digits):
        return Kind.DATE
    if _NAME_BEFORE.search(before):
        return Kind.NAME
    if _ELAPSED_BEFORE.search(before):
        return Kind.DURATION
    if _PEOPLE_AFTER.match(after) or _GROUP_BEFORE.search(before):
        return Kind.TEAM
    since_last = _DIGIT_AT_ALL.split(before)[-1]
    return Kind.SCORE if _SCORE_BEFORE.search(since_last) else Kind.COUNT


def _is_date(before: str, after: str, digits: str) -> bool:
    if _MONTH_BEFORE.search(before) or _MONTH_AFTER.match(after):
        return True
    is_year = len(digits) == 4 and digits.isdigit() and "1950" <= digits <= "2039"
    return is_year and (bool(_TIME_BEFORE.search(before)) or not after[:2].strip(" .,;:!?)'"))


_BETWEEN = phrases("to|from|vs|versus|compared|instead of|rather than|against|than|before|was|used to|now|today|into")
_ARROW = re.compile(r"->|→|=>")
_TOWARDS = phrases("to|into")
_CHANGE_BEFORE = phrases(r"""
    went|go|goes|fell|dropped|dropping|rose|(?:in|de)creased?|reduced?|improved?|grew|climbed|shrank|cut|cutting
    moved|brought|came|lowered|raised|lifted|jumped|extended|from|down|up
""")
_BASELINE = phrases(r"""
    (?:down|up) from|(?:compared|relative) (?:with|to)|baseline|benchmark|used to
    than (?:before|the (?:old|previous|existing) \w+)
    (?:over|beat|above|below) (?:the|our) (?:\w+ )?(?:control|rule)|(?:year|month|week|quarter) before
    (?:its|their) old level
""")
_WIDEST = 60
"""Code points between the two values of a pair."""


def pairs(folded: str, found: Sequence[Number]) -> tuple[Pair, ...]:
    """Values before and after: "from 9% to 3%", "9 h -> 55 min", "94 instead of 91", "up from 40"."""
    values = [number for number in found if number.measures]
    both = [Pair(a.start, b.end) for a, b in pairwise(values) if _are_a_pair(folded, a, b)]
    if values and (baseline := _BASELINE.search(folded)):
        both.append(Pair(baseline.start(), baseline.end()))
    return tuple(both)


def _are_a_pair(folded: str, first: Number, second: Number) -> bool:
    between = folded[first.end : second.start]
    if len(between) > _WIDEST or not _are_alike(first, second):
        return False
    if _ARROW.search(between):
        return True
    if not _BETWEEN.search(between):
        return False
    opening = folded[max(0, first.start - _WIDEST) : first.start]
    return not _TOWARDS.search(between) or bool(_CHANGE_BEFORE.search(opening))


def _are_alike(first: Number, second: Number) -> bool:
    """Whether two values can be of one thing; the unit is often said only once ("from 5.2 hours to 1.9")."""
    return first.kind is second.kind or any(
        number.kind in (Kind.COUNT, Kind.SCORE) and not number.unit for number in (first, second)
    )
