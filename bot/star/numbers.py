"""Numbers in a sentence: what each one is, and which of them measure something.

Years, dates, times of day, versions, team sizes and what only stands in an order are numbers but no measures. Text is
given in lower case.
"""

import enum
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.star.patterns import LazyPattern, phrases


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
    ORDINAL = "ordinal"
    """Also what tells one from many: "first", "one child", "twice"."""
    SPAN = "span"
    """A stretch of time that nobody counted: "a month"."""


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
_CURRENCY = (
    r"(?:€|\$|£|¥|₹|euros?|dollars?|pounds?|quid|bucks|usd|eur|gbp|chf|inr|rupees?|rs|yen|francs?|kron(?:or|er|a)"
    r"|z[lł]oty(?:ch)?|pln|reais|pesos?|cents?|lakhs?|crores?)"
)
_VALUE = r"\d{1,3}(?:[ ,]\d\d\d)+(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)?"
_DIGITS = re.compile(
    rf"(?<![\w.,])(?:(?P<lead>[$€£¥₹]|v(?=\d)|(?:us\$|usd|eur|gbp|chf|inr|rs\.?)(?=\s?\d))\s?)?"
    rf"(?P<value>{_VALUE})\+?(?:"
    r"(?P<version>(?:\.\d+){1,3}(?![\w%])|(?<=24)/7\b)"
    r"|(?P<date>[-/]\d\d?[-/]\d{2,4}\b)"
    r"|(?P<percent>%|\s?percents?\b|\s?per cent\b|[\s-]?(?:percentage\s)?points?\b|\s?pp\b|\s?bps\b)"
    r"|(?P<ratio>(?:\s(?:out\s)?of\s(?:the\s)?|\sin\s(?:every\s)?(?=\d{1,3}\b)|/)(?!24\b|7\b)\d[\d,]*(?![\w.%/]))"
    r"|(?P<clock>:\d\d(?:\s?[ap]m\b)?|\s?[ap]\.?m\b|\so'?clock\b)"
    r"|(?P<ordinal>(?:st|nd|rd|th)\b)"
    r"|(?P<multiple>\s?[x×](?!\w)|-?\s?fold\b|\stimes\b)"
    rf"|(?P<duration>[\s-]?{_TIME}\b|\s?h\s?\d\d?\s?m(?:in)?\b|[shd]\b)"
    rf"|(?P<money>(?:\s?(?:k|m|bn|thousands?|million|billion|hundred))?\s?{_CURRENCY}(?!\w))"
    r"|(?P<large>(?:k|m|bn|mn|gb|mb|kb|tb)\b|\s(?:hundred|thousand|million|billion|gb|mb|kb|tb)\b)"
    r")?"
)
_DIGIT = "(?:one|two|three|four|five|six|seven|eight|nine)"
_SMALL = (
    "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    f"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[ -]{_DIGIT})?)"
)
_BIG = "(?:hundreds?|thousands?|millions?|billions?|dozens?)"
_NUMERAL = rf"(?:(?:(?:an?|one) )?{_BIG}|{_SMALL})(?:(?: and| point)?[ -](?:{_SMALL}|{_BIG}|{_DIGIT})){{0,4}}"
_NTH = (
    "(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    "|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)"
)
_OF = (
    rf"(?:(?P<percent> percents?| per cent|[ -]points?)|(?P<times> times)|(?P<money> {_CURRENCY})"
    rf"|(?P<duration>[ -]{_TIME}))?"
)
_WORDED = phrases(rf"""
    (?P<span>(?:an?|half an?) (?:hour|day|week|month|quarter|year) (?:of|early|earlier|late|later|ahead|sooner))
    (?P<stretch>(?:an?|another|(?:the|a) whole) (?:second|minute|hour|day|week|fortnight|month|quarter|year))
    (?P<half>half an? (?:second|minute|hour|day|week|month|year))
    (?P<ratio>by half|in half|(?:a|one|two) thirds?|three[ -]quarters|(?:a|one) quarter of|(?:a|{_DIGIT})[ -]fifths?
    |(?:a|{_DIGIT})[ -]tenths?|(?:one|{_SMALL}) (?:in|out of|of the) (?:every )?{_SMALL}(?! {_TIME})
    |half(?! (?:past|way|term|{_SMALL})\b))
    (?P<multiple>doubled|halved|tripled|quadrupled|(?:two|three|four|five|ten)-?fold|twice (?:as|the)|thrice)
    (?P<none>(?:no|zero|without (?:any|a single)) (?:\w+ )?(?:downtime|errors?|failures?|incidents?|complaints?
    |findings|losses|outages?|violations?|escalations?|bugs?|regressions?))
    (?P<nothing>no \w+ (?:(?:was|were|has been|have been) (?:lost|missed|hurt|harmed|dropped|late|down)|since|lost
    |failed))
    (?P<order>(?:twenty|thirty)[ -](?:first|{_NTH})|(?<!per )(?<!every ){_NTH}
    |first(?= (?:time|day|good|week|month|year|quarter|round|attempt|of)\b)|twice|q[1-4])
    (?P<value>(?:{_NUMERAL}|(?<=to )one|one(?= {_TIME}| percent| per cent| point)|zero(?= \w))(?!-year-old)){_OF}
    (?P<one>(?<!no )(?<!which )(?<!this )(?<!that )(?<!another )(?<!any )one(?= [a-z])(?! (?:of|by|at|another|day|could
    |can|would|should|has|had|is|was|were|that|who|which|on|for|and|or|to|with|said|did|knew|asked|i|we|he|she|they|the
    |but|so|then|in|it|you|when|where|because|after|before)\b))
""")
_SPELLED = LazyPattern(
    r"\b(?=an?\b|another|b[iy]|d[oq]|e[il]|f[io]|ha|hu|in |mi|n[io]|on|q[1-4u]|s[ei]|t[hewr]|w|ze)" + _WORDED.pattern
)
"""Numbers in words; most words cannot open one, which halves the time to look."""
_KINDS = {
    "version": Kind.NAME,
    "percent": Kind.PERCENT,
    "date": Kind.DATE,
    "clock": Kind.CLOCK,
    "ordinal": Kind.DATE,
    "order": Kind.ORDINAL,
    "one": Kind.ORDINAL,
    "multiple": Kind.MULTIPLE,
    "times": Kind.MULTIPLE,
    "duration": Kind.DURATION,
    "half": Kind.DURATION,
    "span": Kind.DURATION,
    "stretch": Kind.SPAN,
    "money": Kind.MONEY,
    "large": Kind.COUNT,
    "none": Kind.COUNT,
    "nothing": Kind.COUNT,
}
_UNITS = {
    "percent": "%",
    "per cent": "%",
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
    """Every number of a sentence, in order; a range ("2 to 3 weeks") is one."""
    written = [_written(folded, match) for match in _DIGITS.finditer(folded)]
    inside = {at for number in written for at in range(number.start, number.end)}
    spelled = [_spelled(folded, match) for match in _SPELLED.finditer(folded) if match.start() not in inside]
    found = [number for number in spelled if number.kind is not Kind.SPAN or _is_stretch(folded, number)]
    return tuple(_ranges_joined(folded, sorted(written + found, key=lambda number: number.start)))


def _written(folded: str, match: re.Match[str]) -> Number:
    """A number in digits."""
    group = match.lastgroup or ""
    kind = _KINDS.get(group)
    if match["lead"]:
        kind = Kind.NAME if match["lead"] == "v" else Kind.MONEY
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
        case "half" | "stretch":
            return Number(_KINDS[group], start, end, match[group].split()[-1], spelled=True)
        case "ratio":
            return Number(Kind.PERCENT, start, end, "%", spelled=True)
        case "value":
            return Number(_by_neighbours(folded, start, end, match[group]), start, end, spelled=True)
        case _:
            return Number(_KINDS[group], start, end, _unit(match[group]), spelled=True)


def _unit(text: str) -> str:
    """One name for a unit's many spellings."""
    unit = text.strip(" -")
    singular = unit if len(unit) < 4 else unit.removesuffix("s")
    return _UNITS.get(singular, singular)


_STRETCH_BEFORE = re.compile(
    r"(?:\A|\b(?:of|for|in|within|was|were|is|about|after|took|takes?|taking|almost|nearly|over|under|above|below|than"
    r"|only|just|spent|spend|saved|off|had|have|got|around|waited|lasted|and|by|be|needed),?\s)\Z"
)


def _is_stretch(folded: str, number: Number) -> bool:
    """Whether "a week" is a stretch of time, and not the rate of "40 a week"."""
    return bool(_STRETCH_BEFORE.search(folded, max(0, number.start - _AROUND), number.start))


_OF_RANGE = re.compile(r"\s?(?:-|–|to|or)\s?")
_NO_RANGE_BEFORE = phrases("from|went|fell|dropped|rose|improved|increased|decreased|grew|cut|reduced|moved|down|up")
_WORDS = {
    word: float(value)
    for value, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
}
_LEADING = re.compile(r"\d+(?:[.,]\d+)?")


def _ranges_joined(folded: str, found: Sequence[Number]) -> Iterator[Number]:
    """The same numbers with each lower end of a range joined to its upper end."""
    low: Number | None = None
    for number in found:
        if low and _is_range(folded, low, number):
            low = replace(number, start=low.start)
            continue
        if low:
            yield low
        low = number
    if low:
        yield low


def _is_range(folded: str, low: Number, high: Number) -> bool:
    if not _OF_RANGE.fullmatch(folded, low.end, high.start) or low.unit not in ("", high.unit):
        return False
    first, second = _amount(folded, low), _amount(folded, high)
    return 0 < first < second and not _NO_RANGE_BEFORE.search(folded, max(0, low.start - _AROUND), low.start)


def _amount(folded: str, number: Number) -> float:
    """What a number comes to, as far as it can be told apart; else 0."""
    text = folded[number.start : number.end]
    digits = _LEADING.search(text)
    return float(digits.group().replace(",", ".")) if digits else _WORDS.get(text.split()[0], 0.0)


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


_NAMES_A_YEAR = re.compile(r"\b(?:a|the|our|my|q[1-4]|season|class|summer|winter|spring|autumn|edition)\s\Z")


def _is_date(before: str, after: str, digits: str) -> bool:
    if _MONTH_BEFORE.search(before) or _MONTH_AFTER.match(after):
        return True
    if digits.startswith(("twenty twenty", "nineteen ")):
        return True
    if len(digits) != 4 or not digits.isdigit() or not "1950" <= digits <= "2039":
        return False
    if _TIME_BEFORE.search(before) or not after[:2].strip(" .,;:!?)'"):
        return True
    return not digits.endswith("00") and bool(_NAMES_A_YEAR.search(before))


_BETWEEN = phrases(r"""
    vs|versus|compared|instead of|rather than|against|than|before|was|used to|now|today|into|ended (?:up )?(?:at|with)
    finished at|currently|these days|previously|formerly|originally|initially
""")
_FROM = re.compile(r"\bfrom (?:an? |about |around |almost |nearly |over |roughly )?\Z")
_ARROW = re.compile(r"->|→|=>|➜")
_TOWARDS = phrases("to|into")
_CHANGE_BEFORE = phrases(r"""
    went|go|goes|fell|dropped|dropping|rose|(?:in|de)creased?|reduced?|reducing|improved?|improving|grew|climbed|shrank
    cut|cutting|moved|brought|came|lowered|raised|lifted|jumped|extended|from|down|up|took|got|scaled|slashed|trimmed
    shortened|sped|accelerated|halved
""")
_INSTEAD_BEFORE = phrases("instead of|rather than|not|used to (?:be|take|need|have|run)|formerly|previously")
_NO_CHANGE = re.compile(
    r"\b(?:scale|range|rated?|score|rating)s?\s(?:of\s)?(?:from\s)?\Z"
    r"|\b(?:work|worked|working|job|open|shift|office)\b.{0,20}\bfrom\s\Z"
)
"""What stands before "from" where nothing changes: "on a scale from 1 to 10", "worked from 9 to 5"."""
_HOURS_AFTER = re.compile(r"\W{0,2}(?:i|we|he|she|they)?\s?(?:work|job|shift|office|every day|on weekdays)")
_BASELINE = phrases(r"""
    (?:down|up) from|(?:compared|relative) (?:with|to)|baseline|benchmark|used to
    than (?:before|the (?:old|previous|existing) \w+)
    as (?:\w+ )?\w+ as (?:before|the (?:old|previous|existing|last) \w+)
    (?:over|beat|above|below) (?:the|our) (?:\w+ )?(?:control|rule)|(?:year|month|week|quarter) before
    (?:its|their) old level
""")
_WIDEST = 60
"""Code points between the two values of a pair."""


def pairs(folded: str, found: Sequence[Number]) -> tuple[Pair, ...]:
    """Values before and after: "from 9% to 3%", "9 h -> 55 min", "94 instead of 91", "up from 40"."""
    values = [number for number in found if _may_compare(folded, number)]
    both = [Pair(a.start, b.end) for a, b in pairwise(values) if _are_a_pair(folded, a, b)]
    if any(number.measures for number in values) and (baseline := _BASELINE.search(folded)):
        both.append(Pair(baseline.start(), baseline.end()))
    return tuple(both)


_WHEN = re.compile(r"\s(?:ago|later|earlier|before)\b")


def _may_compare(folded: str, number: Number) -> bool:
    """Whether it is a value, be it "a day"; "two years ago" and "year 6" are none."""
    is_time = number.kind in (Kind.DURATION, Kind.SPAN)
    if is_time:
        return bool(number.unit) and not _WHEN.match(folded, number.end)
    return number.measures


def _are_a_pair(folded: str, first: Number, second: Number) -> bool:
    between = folded[first.end : second.start]
    if len(between) > _WIDEST or not _are_alike(first, second):
        return False
    if _ARROW.search(between):
        return True
    opening = folded[max(0, first.start - _WIDEST) : first.start]
    if _TOWARDS.search(between):
        return _is_change(folded, opening, second) or _falls(folded, first, second)
    if _FROM.search(between):
        return True
    return bool(_BETWEEN.search(between) or _INSTEAD_BEFORE.search(opening[-_AROUND:]))


def _is_change(folded: str, opening: str, second: Number) -> bool:
    """Whether "to" leads from an old value to a new one, and not through the hours of a day or the steps of a scale."""
    if _NO_CHANGE.search(opening) or _HOURS_AFTER.match(folded, second.end):
        return False
    return bool(_CHANGE_BEFORE.search(opening))


def _falls(folded: str, first: Number, second: Number) -> bool:
    """Whether the second value is the smaller one: "180 to 62 ms" is no range."""
    return bool(second.unit) and 0 < _amount(folded, second) < _amount(folded, first)


def _are_alike(first: Number, second: Number) -> bool:
    """Whether two values can be of one thing; the unit is often said only once ("from 5.2 hours to 1.9")."""
    times = (Kind.DURATION, Kind.SPAN)
    if first.kind is second.kind or (first.kind in times and second.kind in times):
        return True
    return any(number.kind in (Kind.COUNT, Kind.SCORE) and not number.unit for number in (first, second))
