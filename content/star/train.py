"""Trains the STAR tagger: reads ``data/*.jsonl``, prints how good it is, writes ``model.json`` (`make model`).

For development only; the program itself reads the JSON and knows no scikit-learn. The same data give the same file.
Every figure is cross-validated by author: no sentence is judged by a model that saw another sentence of the same
person, and answers are damaged only after the folds are chosen. Position alone and length alone stand beside every
figure, because complete answers told in order make a tagger look good that only counts sentences.
"""

import functools
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from math import log
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import StandardScaler

from bot.star.evidence import UNLIKELY
from bot.star.features import POSITION, features
from bot.star.report import PARTS, Label
from bot.star.tagger import LABELS, Presence, View, Weights, in_order, likeliest, probability, traces, view
from content.star import examples
from content.star.examples import Answer, Example, cut, read, without

__all__ = ["Answer", "Model", "position_only", "read", "see", "train"]

MODEL = Path(__file__).parent / "model.json"
FOLDS = 5
INNER_FOLDS = 3
"""Folds within the training answers, from which it is learned whether a part is told."""
STRENGTH = 0.08
"""How freely weights may grow (the regression's C)."""
PRESENCE_STRENGTH = 0.1
"""The same for the regressions that say whether a part is told."""
TRUST = 0.5
"""How much the order of labels counts beside the words."""
OFTEN = 3
"""Sentences that a feature must be seen in."""
LEAST = 0.02
"""Features whose every weight is smaller are left out."""
REMOVED = 0.6
"""What an answer counts one of whose parts was removed, beside the same answer as it was told."""
FEW = 2
"""Parts that an answer tells at least before it is asked what it lacks."""
STORY = (Label.SITUATION, Label.TASK, Label.ACTION, Label.RESULT)

Row = list[str]
Featurize = Callable[[tuple[str, ...]], list[Row]]


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights as the program will use them, and scikit-learn's own log probabilities to compare them with."""

    weights: Weights
    log_probabilities: Callable[[Sequence[Row]], list[list[float]]]


@dataclass(frozen=True, slots=True)
class Model:
    """What `bot.star.tagger` needs."""

    mix: Fitted
    damaged: Fitted
    presence: dict[Label, Presence]

    def labels(self, example: Example, featurize: Featurize) -> tuple[Label, ...]:
        """The labels of the sentences of an answer."""
        return view(self.mix.weights, featurize(example.sentences), example.known).labels

    def missing(self, answer: Answer, featurize: Featurize) -> set[Label]:
        """The parts of a story that an answer lacks."""
        views = _views(self.mix, self.damaged, cut(answer), featurize)
        return {part for part in STORY if probability(self.presence[part], views, part) < UNLIKELY[part]}


def _views(mix: Fitted, damaged: Fitted, example: Example, featurize: Featurize) -> list[View]:
    rows = featurize(example.sentences)
    return [view(fitted.weights, rows, example.known) for fitted in (mix, damaged)]


def fit(known: Sequence[Example], featurize: Featurize) -> Fitted:
    """Regression over the sentences' features, and how often a label follows another."""
    rows = [row for example in known for row in featurize(example.sentences)]
    labels = [LABELS.index(label) for example in known for label in example.labels]
    weight = [example.weight for example in known for _ in example.labels]
    counts = Counter(name for row in rows for name in row)
    vectorizer = DictVectorizer()
    table = vectorizer.fit_transform(
        [dict.fromkeys((name for name in row if counts[name] >= OFTEN), 1.0) for row in rows]
    )
    regression = LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=300, tol=1e-3)
    regression.fit(table, labels, sample_weight=weight)
    strong = np.abs(regression.coef_).max(axis=0) >= LEAST
    regression.coef_ = np.round(regression.coef_ * strong, 4)
    regression.intercept_ = np.round(regression.intercept_, 4)
    names = vectorizer.get_feature_names_out()
    of = {str(names[at]): list(map(float, regression.coef_[:, at])) for at in np.flatnonzero(strong)}
    start, follows = _transitions(known)
    weights = Weights(bias=list(map(float, regression.intercept_)), of=of, start=start, follows=follows)

    def log_probabilities(rows: Sequence[Row]) -> list[list[float]]:
        seen = vectorizer.transform([dict.fromkeys(row, 1.0) for row in rows])
        return [list(map(float, line)) for line in regression.predict_log_proba(seen)]

    return Fitted(weights, log_probabilities)


def _transitions(known: Sequence[Example]) -> tuple[list[float], list[list[float]]]:
    """Log probabilities, each count raised by one, times `TRUST`."""
    starts = Counter(example.labels[0] for example in known)
    pairs = Counter(pair for example in known for pair in zip(example.labels, example.labels[1:], strict=False))

    def logs(counts: list[int]) -> list[float]:
        total = sum(counts) + len(counts)
        return [round(TRUST * log((count + 1) / total), 4) for count in counts]

    return logs([starts[new] for new in LABELS]), [logs([pairs[old, new] for new in LABELS]) for old in LABELS]


def _taggers(answers: Sequence[Answer], featurize: Featurize) -> tuple[Fitted, Fitted]:
    known = examples.examples(answers)
    return fit(examples.varied(known), featurize), fit(examples.damaged(known), featurize)


def _presence(answers: Sequence[Answer], featurize: Featurize) -> dict[Label, Presence]:
    """Learned from answers that the weights have not seen, whole and with each of their parts removed."""
    seen: dict[Label, list[list[float]]] = {part: [] for part in PARTS}
    told: dict[Label, list[bool]] = {part: [] for part in PARTS}
    weight: list[float] = []
    for known, held_out in folds(answers, INNER_FOLDS):
        pair = _taggers(known, featurize)
        for answer, counts in _lacking(held_out):
            views = _views(*pair, cut(answer), featurize)
            weight.append(counts)
            for part in PARTS:
                seen[part].append(traces(views, part))
                told[part].append(part in answer.labels)
    return {part: _fit_presence(seen[part], told[part], weight) for part in PARTS}


def _lacking(answers: Sequence[Answer]) -> Iterator[tuple[Answer, float]]:
    """Stories as they were told and with each of their parts removed, and what each counts."""
    for answer in answers:
        parts = [part for part in PARTS if part in answer.labels]
        if len(parts) >= FEW:
            yield answer, 1.0
            yield from ((without(answer, part), REMOVED) for part in parts)


def _fit_presence(seen: list[list[float]], told: list[bool], weight: list[float]) -> Presence:
    """Regression over standardised traces, its weights turned back to the traces as they are."""
    scaler = StandardScaler().fit(seen)
    regression = LogisticRegression(C=PRESENCE_STRENGTH, max_iter=1000)
    regression.fit(scaler.transform(seen), told, sample_weight=weight)
    of = regression.coef_[0] / scaler.scale_
    bias = float(regression.intercept_[0] - np.dot(of, scaler.mean_))
    return Presence(round(bias, 4), [round(float(value), 4) for value in of])


def train(answers: Sequence[Answer], featurize: Featurize) -> Model:
    """Both sets of weights, and whether a part is told."""
    return Model(*_taggers(answers, featurize), _presence(answers, featurize))


def folds(answers: Sequence[Answer], count: int) -> Iterator[tuple[list[Answer], list[Answer]]]:
    """Training and test answers, so many times; an author's answers stay together."""
    for known, held_out in GroupKFold(count).split(answers, groups=[answer.voice for answer in answers]):
        yield [answers[at] for at in known], [answers[at] for at in held_out]


@functools.cache
def see(sentences: tuple[str, ...]) -> list[Row]:
    """What the tagger sees, remembered: the same answers come up in every fold."""
    return features(sentences)


def position_only(sentences: tuple[str, ...]) -> list[Row]:
    """Baseline: where a sentence stands, nothing of what it says."""
    return [[name for name in row if name.startswith(POSITION)] for row in see(sentences)]


def length_only(sentences: tuple[str, ...]) -> list[Row]:
    """Baseline: how many words a sentence has, nothing else."""
    return [[f"length:{min(len(sentence.split()) // 4, 8)}"] for sentence in sentences]


def measure(answers: Sequence[Answer], featurize: Featurize) -> str:
    """Cross-validated figures of one way to see sentences, as one line."""
    truth: list[Label] = []
    guess: list[Label] = []
    hits = said = there = false = complete = 0
    for known, held_out in folds(answers, FOLDS):
        model = train(known, featurize)
        for answer in held_out:
            example = cut(answer)
            truth += example.labels
            guess += model.labels(example, featurize)
            if set(STORY) <= set(answer.labels):
                complete += 1
                false += len(model.missing(answer, featurize))
                for part in STORY:
                    missing = model.missing(without(answer, part), featurize)
                    hits, said, there = hits + (part in missing), said + len(missing), there + 1
    accuracy = sum(a is b for a, b in zip(truth, guess, strict=True)) / len(truth)
    macro = f1_score(truth, guess, average="macro", labels=list(LABELS), zero_division=0)
    return (
        f"accuracy {accuracy:.3f}  macro-F1 {macro:.3f}  missing part F1 {2 * hits / (said + there):.3f}"
        f"  false 'missing' per complete answer {false / complete:.2f}"
    )


def write(answers: Sequence[Answer], model: Model) -> None:
    """`MODEL`, with the hash of its data and the labels that scikit-learn's probabilities give to each answer."""
    weights = model.mix.weights
    recorded = {}
    for answer in [*answers, *read("dev.jsonl")]:
        alone = model.mix.log_probabilities(see(examples.told(answer).sentences))
        recorded[answer.id] = "".join(likeliest(in_order(alone, weights.start, weights.follows)))
    sets = {"mix": asdict(weights), "damaged": asdict(model.damaged.weights)}
    presence = {part: asdict(weights) for part, weights in model.presence.items()}
    content = {"data": examples.digest(), "recorded": recorded, "presence": presence, **sets}
    MODEL.write_text(json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False) + "\n", "utf-8")


def main() -> None:
    """Measure by cross-validation, train on everything, write."""
    answers = read()
    print(f"{len(answers)} answers, {sum(len(answer.labels) for answer in answers)} sentences, {FOLDS} folds")
    for name, featurize in (("tagger", see), ("position only", position_only), ("length only", length_only)):
        print(f"{name:14}{measure(answers, featurize)}")
    write(answers, train(answers, see))
    print(f"{MODEL.name}: {MODEL.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
