"""The rows of the table: each measure with its target, for one set of answers, beside the baselines."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.star import Label, Outcome, State
from tests.bench.star import detectors, measures
from tests.bench.star.baselines import Baselines
from tests.bench.star.labelled import STORY, Labelled, Seen

FOUR = STORY
SIX = tuple(Label)


@dataclass(frozen=True, slots=True)
class Row:
    """One measure. `baselines` are the figures of those who read nothing, by their name; `n` is how many cases."""

    name: str
    value: float
    n: int
    target: str = ""
    baselines: Mapping[str, float] = field(default_factory=dict)
    interval: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """A set of answers, what the checker saw in each, and how a second reader rated it (1 to 5)."""

    seen: Sequence[Seen]
    ratings: Mapping[str, float]
    without: Callable[[Labelled, Label], Seen]
    """Reads an answer again with one part taken out."""

    @property
    def complete(self) -> list[Seen]:
        """Whole stories."""
        return [one for one in self.seen if one.answer.is_complete]


def rows(judged: Judged, baselines: Baselines) -> Iterator[Row]:
    """The whole table."""
    yield from _sentences(judged, baselines)
    yield from _missing(judged, baselines)
    yield from _scores(judged)
    yield _is_answer(judged.seen)
    yield from _detectors(judged.seen)


def _sentences(judged: Judged, baselines: Baselines) -> Iterator[Row]:
    messy = [one for one in judged.complete if not one.answer.is_tidy]
    first = [one for one in judged.seen if one.answer.rows["order"] == "result-first" and one.answer.rows["is_answer"]]
    yield _compared("S/T/A/R macro-F1, complete answers", judged.complete, baselines, _four_f1, "≥ 0.90", FOUR)
    yield _compared("the same, messy part", messy, baselines, _four_f1, "≥ 0.84", FOUR)
    yield _compared("six-label macro-F1, all", judged.seen, baselines, _six_f1, "≥ 0.80", SIX)
    yield _compared("S/T/A/R accuracy, complete answers", judged.complete, baselines, measures.accuracy, "+0.08", FOUR)
    yield _compared("accuracy, result first", first, baselines, measures.accuracy, "≥ 0.75", FOUR)


def _four_f1(pairs: measures.Pairs) -> float:
    return measures.macro_f1(pairs, FOUR)


def _six_f1(pairs: measures.Pairs) -> float:
    return measures.macro_f1(pairs, SIX)


def _compared(
    name: str,
    seen: Sequence[Seen],
    baselines: Baselines,
    measure: Callable[[measures.Pairs], float],
    target: str,
    labels: Sequence[Label],
) -> Row:
    four = len(labels) == len(FOUR)
    ours = measures.labelled_pairs(((one.answer, one.labels) for one in seen), four=four)
    by = {
        peer: measure(measures.labelled_pairs(((one.answer, tag(one.answer)) for one in seen), four=four))
        for peer, tag in baselines.tags.items()
    }
    return Row(name, measure(ours), len(ours), target, by)


def _missing(judged: Judged, baselines: Baselines) -> Iterator[Row]:
    cut = [(part, judged.without(one.answer, part)) for one in judged.complete for part in FOUR]
    deleted = [({part}, _not_found(seen)) for part, seen in cut]
    by = {
        peer: measures.found([({part}, lost(seen.answer)) for part, seen in cut]).f1
        for peer, lost in baselines.missing.items()
    }
    yield Row("missing part F1, deletion set", measures.found(deleted).f1, len(deleted), "≥ 0.75", by)
    natural = [one for one in judged.seen if one.answer.rows["is_answer"] and _is_story(one.answer)]
    natural = [one for one in natural if not one.answer.is_complete]
    cases = [(measures.missing(one.answer), _not_found(one)) for one in natural]
    by = {
        peer: measures.found([(measures.missing(one.answer), lost(one.answer)) for one in natural]).f1
        for peer, lost in baselines.missing.items()
    }
    yield Row("missing part F1, natural incompletes", measures.found(cases).f1, len(cases), "≥ 0.68", by)
    for name, tidy, target in (("tidy", True, "≤ 0.06"), ("messy", False, "≤ 0.12")):
        seen = [one for one in judged.complete if one.answer.is_tidy is tidy]
        false = sum(len(_not_found(one)) for one in seen) / max(len(seen), 1)
        yield Row(f'false "missing" per complete answer, {name}', false, len(seen), target)


def _is_story(answer: Labelled) -> bool:
    """Whether it tells an episode: answers of another shape lack no part of one."""
    return bool({*answer.labels} & {*FOUR}) and answer.labels.count(Label.OTHER) * 2 < len(answer.labels)


def _not_found(seen: Seen) -> set[Label]:
    return {part for part in FOUR if seen.report.sections[part].state is State.MISSING}


def _scores(judged: Judged) -> Iterator[Row]:
    rated = [one for one in judged.seen if one.answer.is_answer and one.answer.id in judged.ratings]
    if not rated:
        return
    answers = [one.answer for one in rated]
    ratings = [judged.ratings[answer.id] for answer in answers]
    scores = [float(one.report.score or 0) for one in rated]
    lengths = [float(answer.words) for answer in answers]
    pairs = measures.matched(answers, ratings)
    yield Row(
        "good/bad AUC, lengths within 20%",
        measures.auc(scores, pairs),
        len(pairs),
        "≥ 0.90",
        {"length only": measures.auc(lengths, pairs)},
    )
    yield Row(
        "Spearman of score and ratings",
        measures.spearman(scores, ratings),
        len(rated),
        "≥ 0.80",
        {"length only": measures.spearman(lengths, ratings)},
        measures.interval(scores, ratings),
    )


def _is_answer(seen: Sequence[Seen]) -> Row:
    truth = {at for at, one in enumerate(seen) if one.answer.is_answer}
    said = {at for at, one in enumerate(seen) if one.outcome is Outcome.ANSWER}
    by_length = {at for at, one in enumerate(seen) if one.answer.words >= 25}
    peers = {"length only": measures.found([(truth, by_length)]).f1}
    return Row("is-answer F1", measures.found([(truth, said)]).f1, len(seen), "≥ 0.95", peers)


def _detectors(seen: Sequence[Seen]) -> Iterator[Row]:
    owners, numbers = detectors.ownership(seen), detectors.numbers(seen)
    yield Row("ownership F1", owners.f1, owners.there, "≥ 0.92")
    yield Row("numbers F1", numbers.f1, numbers.there, "≥ 0.92")
    kinds = detectors.kinds(seen)
    yield Row("kind of number, accuracy", kinds.recall, kinds.there, "≥ 0.88")
    for name, target, found in (
        ("hypothetical and habit", "≥ 0.85", detectors.flags(seen, ("hyp", "habit"), detectors.supposes_or_repeats)),
        ("blame", "≥ 0.65", detectors.flags(seen, ("blame",), detectors.blames)),
        ("lecture", "≥ 0.65", detectors.flags(seen, ("lecture",), detectors.lectures)),
    ):
        yield Row(f"{name}: recall", found.recall, found.there, target)
        yield Row(f"{name}: precision", found.precision, found.said, "≥ 0.80")
