"""What a number measures: one of the six categories of metrics (COVERAGE 8.4), or nothing.

The nearest telling word decides, one of the number's own clause first; then the last number of its kind; then its unit
and kind. Both values of a before-and-after pair measure the same.
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
        false_alarm word_error forecast_error forecasting_error test_set agreement_with false sensitivity specificity
        overturn* mse gini brier dice log_loss validation_loss hit_rate mislabel* backtest* holdout held-out outlier*
    """,
    Metric.EFFICIENCY: """
        save saved saves saving by_hand manual* labelling labeling labelled labeled annotat* effort hours_a
        days_a hours_per days_per person-days person-hours man-days man-hours person-weeks compute gpu_hour
        gpu-hours training_time rework engineer_hours engineering_hours engineering_time engineer_days
        to_prepare took_me took_us took_him took_her took_them takes_me takes_us takes_him takes_her takes_them
        waste_of typing paperwork to_write to_build release_cycle learned set_up setting_up workload hands-on
        person_days person_hours man_days man_hours overtime hours_of copying retyping re-typing
    """,
    Metric.BUSINESS: """
        revenue sale sales sold cost* churn* retention retained conversion* converted converting sign-up
        sign-ups signup signups signed_up checkout purchas* complain* refund* nps csat satisf* engage* click*
        ctr subscri* unsubscri* renew* deal contract profit* margin* budget spend spending spent booking* donat*
        ticket* basket* fraud* loss losses price* market_share rating* star stars appointment* no-show no-shows
        attend* download* install installs installed waste* return returns cancel* enquir* inquir* adopt* visit
        visits question questions call calls bought leads win_rate won bread energy theft* fine fines income
        earn* fee fees premium* chargeback* throw threw thrown footfall loyal* uplift uptake demand takings
        rent invoiced payout* bill bills goal goals score scored elo came_back come_back walked_out
    """,
    Metric.OPERATIONAL: """
        latenc* p50 p90 p95 p99 percentile* throughput uptime availab* downtime timeout* time-out* timed_out
        error errors crash* incident* outage* fail failed fails failing failure* alert* paged pager memory cpu
        disk load loads loaded loading run runs running runtime queue* delay* lag lags lagged respon* rps qps
        per_second a_second job pipeline* batch* deploy* build builds restart* rollback* late faster
        slower speed wait waits waited waiting stale backlog* turnaround lead_time degrees defect* scrap* reject
        rejects fault* bug bugs retries temperature mistake* stock-out* stockout* accident* infection* spoil*
        sync* export import duplicate* overrid* utilisation utilization heavier falls breakdown* missed on_time
        nightly hotfix* desync* frame frames fps freeze* frozen stall* leak* reboot* recover* restor* mttr sla capacity
        occupan* punctual* contaminat* damage* broken breakage* spill* repeat repeats retest* drift misrout* misplac*
        rate_limit dropped_calls near_miss* hold hazard* injur* overflow* overload* unplanned out_of_stock voltage
        pressure vibration
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
        parcel claim subscriber visitor passenger resident farmer animal cow tree plant reader applicant merchant
        decision result hectare acre swab specimen pupil learner tenant guest citizen commuter borrower patron partner
        supplier vendor book title song video cell slot space seat desk pallet crate bottle tonne ton barrel
        pipe valve pump meter bridge tunnel street road stop train bus ship wing line tag label keyword sentence
        paragraph word token gene protein compound well sheep horse dog bird fish study trial experiment interview
        survey questionnaire response entry entries ring
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
_WORD_BEFORE = 10
"""Code points in which the word right before a number stands."""
_BEHIND = 40
"""Code points before a count in which it may be named instead: "complaints fell to 40"."""
_IDLE_AFTER = re.compile(
    r"\s(?:(?!an?\b|per\b|each\b|every\b)\w+\s)?(?:slides?|pages?|options?|reasons?|ideas|steps?|parts?|groups?"
    r"|departments?|words?|rounds?|things?|ways?"
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
_NAMED_BEFORE = re.compile(
    r"\b(?:season|level|phase|grade|room|tier|chapter|round|ward|zone|gate|bus|class|version|till|until)\s\Z"
)
"""What a number behind it only names, be it a time of day."""
_SHARE_AFTER = re.compile(
    r"\sof (?:the |our |all |my |live )*(?:traffic|users|players|customers|sessions|requests|data|rows)\b"
)
_SHARE_BEFORE = re.compile(
    r"\b(?:canary|roll(?:ed)?[ -]?out|ramp(?:ed)?|pilot|traffic)\b[^,.;]{0,12}\s(?:at|to|on|for|with|of)\s\Z"
)
"""What makes a percentage the size of a part: "10% of users"."""
_BARE = re.compile(
    r"(?:\s?(?:\Z|[^\w\s])|\s(?:of (?:them|these|those|which)|were|was|are|had|have|who|that|because|and|but"
    r"|instead|now|then|a|per|each|every|on average|to|from|in|on|by|at|before|after|with|elsewhere)\b)"
)
"""A count that does not say of what: the words before it, or the number before it, tell."""
_DIVIDES = re.compile(r"\b(?:of|in|into|for|by|at|with|on|to|it)\W{1,2}\Z")
"""What stands before a small number that is no count of things: "groups of five", "cut in two"."""
_RATE_AFTER = re.compile(
    r"\s(?:(?!half\b|for\b|in\b|of\b)[\w'-]+\s){0,3}?(?:a|an|per|each|every)"
    r"\s(?:second|minute|hour|day|night|week|month|quarter|year|shift|match|game)\b"
)
_CHANGED_BEFORE = re.compile(
    r"\b(?:(?:went|goes|fell|dropped|rose|grew|came|down|up|climbed|jumped|shrank|cut|reduced|increased|instead)"
    r"(?: \w+)? (?:to|by|from|of)|lost|gained|was|is)"
    r"(?: (?:about|only|around|at|almost|nearly|just|under|over|some))*\s\Z"
)
"""A count that changed, or comes again and again, is an outcome and no size."""
_THING_AFTER = re.compile(
    r"\s(?:[\w'-]+\s)?(?!(?:was|is|has|less|across|this|its|his|as|ours|theirs|plus)\b)[a-z'-]+[a-rt-z]s\b"
)
"""Something counted, be its word unknown."""
_HANDLED_AFTER = re.compile(
    r"\s(?:of (?:the|our|my) )?(?:[\w'-]+\s)?(?:pipelines|jobs|runs|builds|batches|deploys|deployments|exports|loads"
    r"|calls|questions|visits|installs|bookings|tickets|alerts|predictions|deals|contracts|subscriptions|reviews|comments)\b"
)
"""Things handled: how often they come is a measure of another kind, that somebody went through them is a size."""
_HANDLED_BEFORE = re.compile(
    r"\b(?:of|all|read|went through|through|listened|checked|tagged|sorted|moved|compared|for|from|on|across|over|with"
    r"|sampled|pulled|audited|looked at|labelled|replayed|wrote|took)(?: (?:the|about|around|some|over|all))?\s\Z"
)
"""What stands before things that somebody went through."""
_CLOCK_AFTER = re.compile(r"\s(?:o'clock|in the (?:night|morning|afternoon|evening))\b|v\d")
_WITHIN_BEFORE = re.compile(r"\b(?:last|first|past|final|next|every)\s\Z")
_MACHINE = re.compile(
    r"\b(?:quer(?:y|ies)|pages?|scripts?|servers?|api|search(?:es)?|dashboards?|apps?|endpoints?|requests?|inference|models?"
    r"|median|average|mean|mini?mum|maximum|refresh|start|starts|boot|restore|lookups?|scans?|predictions?|forecasts?|trains?|lines?)\b"
)
"""What runs by itself, so that its time is no effort of somebody."""
_COMPARED = re.compile(r"\s(?:\w+er|more|less|fewer|as|the|better|worse)\b")
_OUTCOMES = frozenset(Metric) - {Metric.SCALE}
_OF_ONE_KIND = {
    Kind.PERCENT: _OUTCOMES,
    Kind.SCORE: frozenset({Metric.MODEL, Metric.BUSINESS, Metric.OPERATIONAL}),
    Kind.DURATION: frozenset({Metric.OPERATIONAL, Metric.EFFICIENCY, Metric.TEAM}),
    Kind.MULTIPLE: _OUTCOMES,
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

    def nearest(self, number: Number, fitting: frozenset[Metric]) -> Metric | None:
        """The category of the nearest telling word of these categories, of the number's clause if it has one."""
        first, last = self.clause(number)
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
        text = word.group()
        category = (_together(text, after.group()) if after and text in _FIRST else None) or _alone(text)
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
    each = _one_by_one(told, found)
    ends = {(pair.start, pair.end) for pair in pairs}
    for at, (first, second) in enumerate(pairwise(found)):
        if (first.start, second.end) in ends:
            each[at] = each[at + 1] = _of_pair(told, first, second)
    return tuple(each)


def _one_by_one(told: _Told, found: Sequence[Number]) -> list[Metric]:
    """What each measures; of which nothing tells, that measures what the last number of its kind did."""
    each: list[Metric] = []
    last: dict[Kind, Metric] = {}
    for number in found:
        each.append(_metric(told, number, last.get(number.kind)))
        if each[-1] is not Metric.NONE:
            last[number.kind] = each[-1]
    return each


def metric(folded: str, number: Number) -> Metric:
    """What one number measures, by the words around it and by its kind and unit."""
    return _metric(_told(folded), number, None)


def _metric(told: _Told, number: Number, last: Metric | None) -> Metric:
    if not number.measures:
        return Metric.NONE
    match number.kind:
        case Kind.MONEY:
            return Metric.BUSINESS
        case Kind.DURATION:
            return _of_duration(told, number)
        case Kind.COUNT:
            return _of_count(told, number, last)
        case Kind.PERCENT if _is_share(told.folded, number):
            return Metric.SCALE
        case _:
            return told.nearest(number, _OF_ONE_KIND[number.kind]) or last or _by_kind(told, number)


def _before(folded: str, number: Number) -> str:
    return folded[max(0, number.start - _BEHIND) : number.start]


def _is_share(folded: str, number: Number) -> bool:
    before = _before(folded, number)
    return bool(_SHARE_AFTER.match(folded, number.end) or _SHARE_BEFORE.search(before))


def _of_pair(told: _Told, first: Number, second: Number) -> Metric:
    """What a word tells of either value, else what their unit does; what changed is seldom a mere size."""
    kind = next((one.kind for one in (first, second) if one.kind is not Kind.COUNT), Kind.COUNT)
    if kind is Kind.MONEY:
        return Metric.BUSINESS
    near = (told.nearest(number, _OF_ONE_KIND.get(kind, _OUTCOMES)) for number in (first, second))
    if category := next(filter(None, near), None):
        return category
    match kind:
        case Kind.COUNT:
            return told.behind(first) or told.behind(second) or Metric.BUSINESS
        case Kind.DURATION:
            is_quick = {first.unit, second.unit} <= _QUICK | {""}
            return Metric.OPERATIONAL if is_quick or _MACHINE.search(told.folded) else Metric.EFFICIENCY
        case _:
            return _by_kind(told, first if first.kind is kind else second)


def _of_duration(told: _Told, number: Number) -> Metric:
    """A time is a measure where something took or saved it; how long somebody had or worked is none."""
    if number.unit in _QUICK:
        is_within = _WITHIN_BEFORE.search(told.folded, max(0, number.start - _WORD_BEFORE), number.start)
        return Metric.NONE if is_within else Metric.OPERATIONAL
    if not number.unit:
        return Metric.NONE
    category = told.nearest(number, _OF_ONE_KIND[number.kind])
    before = _before(told.folded, number)
    is_stretch = bool(_SPAN_BEFORE.search(before) or _SPAN_AFTER.match(told.folded, number.end))
    if category is Metric.EFFICIENCY or (category and not is_stretch):
        return category
    return Metric.OPERATIONAL if number.unit in ("minute", "hour") and not is_stretch else Metric.NONE


def _of_count(told: _Told, number: Number, last: Metric | None) -> Metric:
    """What is counted tells; else, if nothing is named, what went before; else it is how much there is."""
    if _counts_nothing(told.folded, number):
        return Metric.NONE
    if _UNIT_AFTER.match(told.folded, number.end):
        return Metric.OPERATIONAL
    if _is_handled(told.folded, number):
        return Metric.SCALE
    if category := told.behind(number):
        return category
    return _of_bare(told, number, last) if _BARE.match(told.folded, number.end) else _of_unknown(told, number)


def _of_bare(told: _Told, number: Number, last: Metric | None) -> Metric:
    """What a count without its thing says: "forty a week", "0.91", "then six"."""
    if told.folded.startswith("0.", number.start):
        return told.before(number) or Metric.MODEL
    if told.folded[number.start : number.end] in _SMALL:
        return (
            Metric.NONE
            if _DIVIDES.search(told.folded, max(0, number.start - _WORD_BEFORE), number.start)
            else last or Metric.SCALE
        )
    before = told.before(number)
    if before in (None, Metric.SCALE, Metric.EFFICIENCY) and _is_outcome(told.folded, number):
        return Metric.BUSINESS
    return before or last or Metric.SCALE


def _of_unknown(told: _Told, number: Number) -> Metric:
    """What a count of something says whose word tells nothing; a small one in words is mostly by the way."""
    if told.folded[number.start : number.end] in _SMALL:
        return Metric.NONE
    if _is_outcome(told.folded, number):
        return told.before(number) or Metric.BUSINESS
    if _THING_AFTER.match(told.folded, number.end):
        return Metric.SCALE
    return told.before(number) or Metric.SCALE


def _counts_nothing(folded: str, number: Number) -> bool:
    if _IDLE_AFTER.match(folded, number.end) or _CLOCK_AFTER.match(folded, number.end):
        return True
    return bool(_NAMED_BEFORE.search(folded, max(0, number.start - _WORD_BEFORE), number.start))


def _is_handled(folded: str, number: Number) -> bool:
    before = _before(folded, number)
    handled = _HANDLED_AFTER.match(folded, number.end) and _HANDLED_BEFORE.search(before)
    return bool(handled) and not _RATE_AFTER.match(folded, number.end)


def _is_outcome(folded: str, number: Number) -> bool:
    before = _before(folded, number)
    return bool(_RATE_AFTER.match(folded, number.end) or _CHANGED_BEFORE.search(before))


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
