"""What a number measures: one of the six categories of metrics (COVERAGE 8.4), or nothing.

The nearest telling word decides, one of the number's own clause first; then its unit and kind. Both values of a
before-and-after pair measure the same.
"""

import enum
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, zip_longest

from bot.star.lexicon import word_set
from bot.star.numbers import Kind, Number, Pair


class Metric(enum.StrEnum):
    """The six categories of metrics, and none."""

    MODEL = "model"
    """How good predictions are: accuracy, recall, false alarms."""
    BUSINESS = "business"
    """Money, customers, and what they do or say."""
    OPERATIONAL = "operational"
    """How a system or a process runs: latency, uptime, failures, run time."""
    SCALE = "scale"
    """How much there is: rows, users, sites."""
    EFFICIENCY = "efficiency"
    """Effort: hours saved, labelling, compute, development time."""
    TEAM = "team"
    """How people work together: reviews, onboarding, meetings."""
    NONE = "none"


_WORDS = {
    Metric.MODEL: """
        accura* precision recall f1 f-1 f1-score f-score auc roc rmse mape mae bleu rouge wer ndcg perplexity
        iou calibrat* hallucinat* misclassif* recognis* recogniz* correct correctly detect* classif* predict*
        kappa offline validation flagged wrong wrongly relevan* correlation false_positive false_negative
        false_alarm word_error forecast_error forecasting_error test_set agreement_with
    """,
    Metric.EFFICIENCY: """
        save saved saves saving by_hand manual* labelling labeling labelled labeled annotat* effort hours_a
        days_a hours_per days_per person-days person-hours man-days man-hours person-weeks compute gpu_hour
        gpu-hours training_time rework engineer_hours engineering_hours engineering_time engineer_days
        to_prepare took_me took_us took_him took_her took_them takes_me takes_us takes_him takes_her takes_them
        waste_of typing paperwork to_write to_build release_cycle learned set_up setting_up
    """,
    Metric.BUSINESS: """
        revenue sale sales sold cost* churn* retention retained conversion* converted converting sign-up
        sign-ups signup signups signed_up checkout purchas* complain* refund* nps csat satisf* engage* click*
        ctr subscri* unsubscri* renew* deal contract profit* margin* budget spend spending spent booking* donat*
        ticket* basket* fraud* loss losses price* market_share rating* star stars appointment* no-show no-shows
        attend* download* install installs installed waste* return returns cancel* enquir* inquir* adopt* visit
        visits question questions call calls bought leads win_rate won bread energy theft* fine fines
    """,
    Metric.OPERATIONAL: """
        latenc* p50 p90 p95 p99 percentile* throughput uptime availab* downtime timeout* time-out* timed_out
        error errors crash* incident* outage* fail failed fails failing failure* alert* paged pager memory cpu
        disk load loads loaded loading run runs running runtime queue* delay* lag lags lagged respon* rps qps
        per_second a_second job pipeline* batch* deploy* build builds restart* rollback* second late faster
        slower speed wait waits waited waiting stale backlog* turnaround lead_time degrees defect* scrap* reject
        rejects fault* bug bugs retries temperature mistake* stock-out* stockout* accident* infection* spoil*
        sync* export import duplicate* overrid* utilisation utilization heavier falls breakdown* missed on_time
        nightly
    """,
    Metric.SCALE: """
        row record user image photo picture document file event table feature server machine node service
        country countries city cities store shop school site branch branches warehouse language sample item
        product transaction message parameter gb tb mb family families household room bed house name parish
        parishes category categories source sensor device phone farm field truck vehicle route flight article
        recording clip test model copy copies pair example case policy policies letter email text patient
        customer client child children kid door box boxes piece tile form endpoint repo repositories module
        query queries column dashboard report script invoice account player viewer listener driver rider
        hospital clinic station turbine seller buyer member listing order session request place dose shipment
        parcel claim subscriber visitor passenger resident farmer animal cow tree plant reader applicant
    """,
    Metric.TEAM: """
        review reviewer code_review pull_request merge_request pr onboard* meeting stand-up standup retro reply
        replies comment feedback mentor* new_hire new_starter new_joiner turnover on-call workshop handover
        voted hand-off handoff escalation interruption attrition pairing unanimous*
    """,
}
"""Words that tell what is measured, by category: `*` stands for any ending, `_` for a space; a plural goes without
saying. Of two categories the earlier one has a word.
"""
_CATEGORIES = {word.replace("_", " "): metric for metric, words in reversed(_WORDS.items()) for word in words.split()}
_STEMS = {word.removesuffix("*"): metric for word, metric in _CATEGORIES.items() if word.endswith("*")}
_FIRST = frozenset(words.split()[0] for words in _CATEGORIES if " " in words)
_SHORTEST, _LONGEST = min(map(len, _STEMS)), max(map(len, _STEMS))
_WORD = re.compile(r"(?<![\w.])[a-z][\w-]*")
_EDGE = re.compile(r"[,;:–—()] | and (?=\w+ )| while | but | whereas | so | because ")
_FAR = 60
"""Code points beyond which a word says nothing about a number."""
_SMALL = word_set("one two three four five six seven eight nine zero")
_NEAR = 24
"""Code points behind a count in which what is counted is named."""
_BEHIND = 40
"""Code points before a count in which it may be named instead: "complaints fell to 40"."""
_IDLE_AFTER = re.compile(
    r"\s(?:\w+\s)?(?:slides?|pages?|options?|reasons?|ideas|steps?|parts?|groups?|departments?|words?|rounds?|things?|ways?"
    r"|sides|papers?|sheets?|mistakes|months?|weeks?|days?|years?|\w+days|of us|goes|attempts?|tries|heads)\b"
)
"""Counts that measure nothing."""
_UNIT_AFTER = re.compile(r"\s?(?:cm|mm|km|kg|g|l|litres?|liters?|met(?:re|er)s?|°c?|degrees?|k?wh?|mwh?|bar|db|km/h)\b")
_QUICK = frozenset({"ms", "millisecond", "second"})
_SPAN_BEFORE = re.compile(
    r"\b(?:in|for|after|within|over|until|next|last|first|past|every|lasted|of|during|had|have|got|gave (?:me|us)|spent"
    r"|another|the|my|our|these|those|get|about|than)\s(?:the |about |almost |nearly |just |only )?\Z"
)
_SPAN_AFTER = re.compile(
    r"[\s-]?(?:ago|later|before|after|earlier|early|ahead|in a row|of (?:\w+ )?(?:work|data|logs|history|traffic)"
    r"|notice|old|off|window|trial|sprint|pilot|deadline|project|left|to (?:go|launch|ship|deliver))\b"
)
_COMPARED = re.compile(r"\s(?:\w+er|more|less|fewer|as|the|better|worse)\b")
_OF_ONE_KIND = {
    Kind.PERCENT: frozenset(Metric) - {Metric.SCALE},
    Kind.SCORE: frozenset({Metric.MODEL, Metric.BUSINESS, Metric.OPERATIONAL}),
    Kind.DURATION: frozenset({Metric.OPERATIONAL, Metric.EFFICIENCY, Metric.TEAM}),
    Kind.MULTIPLE: frozenset(Metric) - {Metric.SCALE},
}
"""What a number of a kind can measure; a count can measure anything."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence with its telling words: where each stands, and of which category it is."""

    folded: str
    signs: tuple[tuple[int, int, Metric], ...]
    edges: tuple[tuple[int, int], ...]

    def clause(self, number: Number) -> tuple[int, int]:
        """Where the number's clause begins and ends."""
        start = max((end for _, end in self.edges if end <= number.start), default=0)
        return start, min((at for at, _ in self.edges if at >= number.end), default=len(self.folded))

    def behind(self, number: Number) -> Metric | None:
        """The category of what is counted: of a telling word soon behind the number, in its clause."""
        last = min(self.clause(number)[1], number.end + _NEAR)
        found = (category for start, end, category in self.signs if number.end <= start and end <= last)
        return next((category for category in found if category is not Metric.MODEL), None)

    def before(self, number: Number) -> Metric | None:
        """The category of the last telling word not far before the number, in its clause."""
        first = max(self.clause(number)[0], number.start - _BEHIND)
        found = [category for start, end, category in self.signs if first <= start and end <= number.start]
        return found[-1] if found else None

    def nearest(self, number: Number) -> Metric | None:
        """The category of the nearest telling word that fits the kind of number, of the clause if it has one."""
        first, last = self.clause(number)
        fitting = _OF_ONE_KIND.get(number.kind, frozenset(Metric))
        near = [
            (not first <= start < last, max(start - number.end, number.start - end), category)
            for start, end, category in self.signs
            if category in fitting and max(start - number.end, number.start - end) <= _FAR
        ]
        return min(near)[2] if near else None


def _told(folded: str) -> _Told:
    words = list(_WORD.finditer(folded))
    signs = []
    for word, after in zip_longest(words, words[1:]):
        category = _together(word.group(), after.group()) if after and word.group() in _FIRST else None
        category = category or _alone(word.group())
        if category is not None:
            signs.append((word.start(), word.end(), category))
    return _Told(folded, tuple(signs), tuple(edge.span() for edge in _EDGE.finditer(folded)))


def _together(word: str, after: str) -> Metric | None:
    return _CATEGORIES.get(f"{word} {after}") or _CATEGORIES.get(f"{word} {after.removesuffix('s')}")


@lru_cache(maxsize=4096)
def _alone(word: str) -> Metric | None:
    """What a word tells by itself; remembered, since an answer says the same few words again and again."""
    known = _CATEGORIES.get(word) or _CATEGORIES.get(word.removesuffix("s"))
    lengths = range(_SHORTEST, min(len(word), _LONGEST) + 1)
    return known or next((_STEMS[word[:length]] for length in lengths if word[:length] in _STEMS), None)


def metrics(folded: str, found: Sequence[Number], pairs: Sequence[Pair]) -> tuple[Metric, ...]:
    """What each number of a sentence measures; both values of a pair measure the same."""
    if not any(number.measures for number in found):
        return (Metric.NONE,) * len(found)
    told = _told(folded)
    each = [_metric(told, number) for number in found]
    ends = {(pair.start, pair.end) for pair in pairs}
    for at, (first, second) in enumerate(pairwise(found)):
        if (first.start, second.end) in ends:
            each[at] = each[at + 1] = _of_pair(told, first, second)
    return tuple(each)


def metric(folded: str, number: Number) -> Metric:
    """What one number measures, by the words around it and by its kind and unit."""
    return _metric(_told(folded), number)


def _metric(told: _Told, number: Number) -> Metric:
    if not number.measures:
        return Metric.NONE
    match number.kind:
        case Kind.MONEY:
            return Metric.BUSINESS
        case Kind.DURATION:
            return _of_duration(told, number)
        case Kind.COUNT:
            return _of_count(told, number)
        case _:
            return told.nearest(number) or _by_kind(told, number)


def _of_pair(told: _Told, first: Number, second: Number) -> Metric:
    """What a word tells of either value, else what the first is; a time that changed is a measure."""
    named = (_named(told, number) for number in (first, second))
    if category := next(filter(None, named), None):
        return category
    if first.kind is Kind.DURATION:
        return Metric.OPERATIONAL if first.unit in _QUICK else Metric.EFFICIENCY
    return _by_kind(told, first)


def _named(told: _Told, number: Number) -> Metric | None:
    return (number.kind is Kind.COUNT and told.behind(number)) or told.nearest(number)


def _of_duration(told: _Told, number: Number) -> Metric:
    """A time is a measure where something took or saved it; how long somebody had or worked is none."""
    if number.unit in _QUICK:
        return Metric.OPERATIONAL
    if not number.unit:
        return Metric.NONE
    category = told.nearest(number)
    before = told.folded[max(0, number.start - _BEHIND) : number.start]
    is_stretch = bool(_SPAN_BEFORE.search(before) or _SPAN_AFTER.match(told.folded, number.end))
    if category is Metric.EFFICIENCY or (category and not is_stretch):
        return category
    return Metric.OPERATIONAL if number.unit in ("minute", "hour") and not is_stretch else Metric.NONE


def _of_count(told: _Told, number: Number) -> Metric:
    """How much there is, unless what is counted says more; a small number in words says only what stands behind it."""
    if _IDLE_AFTER.match(told.folded, number.end):
        return Metric.NONE
    if _UNIT_AFTER.match(told.folded, number.end):
        return Metric.OPERATIONAL
    if told.folded[number.start : number.end] in _SMALL:
        return told.behind(number) or Metric.NONE
    return told.behind(number) or told.before(number) or Metric.SCALE


def _by_kind(told: _Told, number: Number) -> Metric:
    match number.kind:
        case Kind.PERCENT:
            return Metric.BUSINESS
        case Kind.SCORE:
            return Metric.MODEL
        case Kind.MULTIPLE:
            counted = number.unit == "time" and not _COMPARED.match(told.folded, number.end)
            return Metric.NONE if counted else Metric.OPERATIONAL
        case _:
            return Metric.SCALE
