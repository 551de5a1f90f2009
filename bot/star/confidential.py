"""What had better not be read by everyone: customers' names, secrets, unreleased products, exact revenue.

PRODUCT "Confidentiality nudge": it asks before an answer is shared, and never blocks a private one. It looks at shapes,
not at lists of names, so it points at what is worth a second look and cannot know what is secret.
"""

import enum
import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.star.lexicon import word_set
from bot.star.patterns import phrases
from bot.star.text import clean, fold

MOST = 5
"""Places pointed at; whoever has more reads the whole text again anyway."""


class Kind(enum.StrEnum):
    """What may be confidential about some words; `instead` says what one could write."""

    CUSTOMER = "customer"
    SECRET = "secret"  # noqa: S105 -- a kind of words, no password
    PRODUCT = "product"
    REVENUE = "revenue"

    @property
    def instead(self) -> str:
        """What to write instead."""
        return _INSTEAD[self]


_INSTEAD = {
    Kind.CUSTOMER: "a retail client",
    Kind.SECRET: "nothing at all",
    Kind.PRODUCT: "a new product",
    Kind.REVENUE: "several million",
}


@dataclass(frozen=True, slots=True)
class Confidence:
    """Words of a text that may be confidential: `text[start:end]`."""

    kind: Kind
    start: int
    end: int


_NAME = r"(?P<name>[A-Z][\w&-]*\w(?:\s(?:(?:of|and)\s)?[A-Z][\w&-]+){0,3})"
_TIES = "(?:client|customer|account|partner|prospect|supplier|vendor)"
_CUSTOMERS = (
    re.compile(rf"\b{_TIES},?(?:\s(?:called|named))?[,:]?\s{_NAME}"),
    re.compile(
        rf"\b{_NAME},?\s(?:(?:was|is|were|became|being)\s)?(?:(?:our|a|an|the|my|one\sof\sour)\s)(?:[\w-]+\s){{0,3}}{_TIES}s?\b"
    ),
    re.compile(
        r"\b(?P<name>(?:[A-Z][\w&-]+\s){1,3}(?:Inc|Ltd|LLC|GmbH|AG|Corp|Corporation|PLC|plc|S\.A|B\.V|AB|Oy|KK))\b"
    ),
)
_NO_NAME = word_set("""
    i we he she they it the a an our my this that these those when then so but and in on at if after before because
    since while as for from to by with not no yes slack discord monday tuesday wednesday thursday friday saturday
    sunday january february march april may june july august september october november december success support
    python java sql api
""")
"""What may begin with a capital beside "client" and is nobody's name."""
_SECRETS = (
    re.compile(
        r"\b(?:AKIA[0-9A-Z]{12,16}|gh[pousr]_\w{20,40}|xox[abprs]-[\w-]{10,80}|sk-[\w-]{16,80}|AIza[\w-]{30,40})\b"
    ),
    re.compile(r"-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----"),
    re.compile(r"\beyJ[\w-]{10,200}\.[\w-]{10,400}"),
    re.compile(
        r"\b(?:[Pp]assword|[Pp]asscode|API key|api key|[Ss]ecret key|[Tt]oken)\s?(?:is|was|=|:)\s?(?P<name>\S{6,60})"
    ),
    re.compile(r"\b[\w.+-]{1,40}@[\w-]{1,40}\.[\w.-]{2,40}\b"),
    re.compile(r"\b(?:[\w-]{1,40}\.){1,4}(?:internal|corp|intranet|local)\b"),
    re.compile(r"\b(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}\b"),
)
_PRODUCTS = (
    re.compile(r"\b(?:[Cc]ode-?named?|[Cc]ode ?name(?:d| was| is)?)[,:]?\s[\"'“]?(?P<name>[A-Z]\w+)"),
    re.compile(r"\b(?P<name>Project (?!Manage|Lead|Owner|Gutenberg|Euler)[A-Z]\w+)"),
)
_UNRELEASED = phrases(r"""
    (?:unreleased|unannounced|not yet (?:announced|released|public)|before (?:it was|the) announce\w*|under nda|stealth
    |top secret|strictly confidential|confidential|pre-?announcement) (?:\w+ ){0,2}(?:product|feature|model|launch
    |device|phone|acquisition|merger|layoffs?|chip|game|drug|partnership|release|project)
""")
_MONEY = re.compile(
    r"[$€£¥]\s?\d[\d,.]*\s?(?:k|m|bn|b|thousand|million|billion)?\b"
    r"|\b\d[\d,.]*\s?(?:k|m|bn|thousand|million|billion)\s?(?:dollars|euros?|pounds|usd|eur|gbp|€|\$|£)"
)
_EARNED = phrases(r"""
    revenues?|turnover|arr|mrr|profits?|margins?|earnings|ebitda|valuation|contract(?: value| worth)?s?|deal size|deals?
    annual sales|sales of|net income|burn rate|raised|funding round
""")
_NEAR = 60
"""Code points around an amount in which it is said that it is what a company earns."""
_LARGE = re.compile(r"(?:m|bn|b|million|billion)\b|\d{1,3}(?:,\d{3}){2}")


def confidential(text: str) -> tuple[Confidence, ...]:
    """Words that may be confidential, in order, none twice; at most `MOST`."""
    plain = clean(text)
    folded = fold(plain)
    found = sorted(
        [*_customers(plain), *_secrets(plain), *_products(plain, folded), *_revenue(folded)],
        key=lambda one: (one.start, -one.end),
    )
    kept: list[Confidence] = []
    said: set[str] = set()
    for one in found:
        words = folded[one.start : one.end]
        if words not in said and (not kept or one.start >= kept[-1].end):
            kept.append(one)
            said.add(words)
    return tuple(kept[:MOST])


def _named(kind: Kind, match: re.Match[str]) -> Confidence:
    return Confidence(kind, *match.span("name" if "name" in match.re.groupindex else 0))


def _customers(plain: str) -> Iterator[Confidence]:
    for pattern in _CUSTOMERS:
        for match in pattern.finditer(plain):
            if match["name"].split()[0].lower() not in _NO_NAME:
                yield _named(Kind.CUSTOMER, match)


def _secrets(plain: str) -> Iterator[Confidence]:
    return (_named(Kind.SECRET, match) for pattern in _SECRETS for match in pattern.finditer(plain))


def _products(plain: str, folded: str) -> Iterator[Confidence]:
    for pattern in _PRODUCTS:
        yield from (_named(Kind.PRODUCT, match) for match in pattern.finditer(plain))
    yield from (_named(Kind.PRODUCT, match) for match in _UNRELEASED.finditer(folded))


def _revenue(folded: str) -> Iterator[Confidence]:
    """Amounts beside a word of earning, and amounts of millions wherever they stand."""
    for match in _MONEY.finditer(folded):
        around = folded[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if _LARGE.search(match.group()) or _EARNED.search(around):
            yield _named(Kind.REVENUE, match)
