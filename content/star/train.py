"""Trains the STAR tagger: reads ``data/*.jsonl``, prints how good it is, writes ``model.json`` (`make model`).

For development only; the program itself reads the JSON and knows no scikit-learn. The same data give the same file.
Every figure is cross-validated by answer: no sentence is judged by a model that saw another sentence of its answer,
and answers are damaged only after the folds are chosen. Position alone and length alone stand beside every figure,
because complete answers told in order make a tagger look good that only counts sentences.
"""

import functools
import hashlib
import json
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from math import log
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import KFold

from bot.star.features import features
from bot.star.report import Label
from bot.star.tagger import LABELS, Weights, best_path, decode
from bot.star.text import clean, fold

HERE = Path(__file__).parent
FILES = ("star_train.jsonl", "extra_train.jsonl")
MODEL = HERE / "model.json"
SEED = 20
FOLDS = 5
COPIES = 3
"""Damaged copies made of each answer that can be damaged."""
STRENGTH = 0.3
"""How freely weights may grow (the regression's C)."""
TRUST = 0.6
"""How much the order of labels counts beside the words."""
LEAST = 0.02
"""Features whose every weight is smaller are left out."""
STORY = (Label.SITUATION, Label.TASK, Label.ACTION, Label.RESULT)

Row = list[str]
Featurize = Callable[[tuple[str, ...]], list[Row]]


@dataclass(frozen=True, slots=True)
class Example:
    """An answer with its labels; sentences in lower case."""

    id: str
    sentences: tuple[str, ...]
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights as the program will use them, and scikit-learn's own log probabilities to compare them with."""

    weights: Weights
    log_probabilities: Callable[[Sequence[Row]], list[list[float]]]


@dataclass(frozen=True, slots=True)
class Model:
    """The two sets of weights of `bot.star.tagger`."""

    mix: Fitted
    damaged: Fitted


def read() -> list[Example]:
    """Every answer of the data files."""
    lines = [line for name in FILES for line in (HERE / "data" / name).read_text("utf-8").splitlines()]
    return [
        Example(row["id"], tuple(fold(clean(text)) for text in row["sents"]), tuple(map(Label, row["labels"])))
        for row in map(json.loads, lines)
    ]


def digest() -> str:
    """SHA-256 of the data files, in order."""
    return hashlib.sha256(b"".join((HERE / "data" / name).read_bytes() for name in FILES)).hexdigest()


def without(example: Example, part: Label) -> Example:
    """The answer without one of its parts."""
    return _pick(example, [at for at, label in enumerate(example.labels) if label is not part])


def _pick(example: Example, order: Sequence[int]) -> Example:
    return Example(example.id, tuple(example.sentences[at] for at in order), tuple(example.labels[at] for at in order))


def _parts(example: Example) -> list[list[int]]:
    """Runs of sentences with the same label."""
    runs: list[list[int]] = []
    for at, label in enumerate(example.labels):
        if at and label is example.labels[at - 1]:
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs


def damage(example: Example, rng: random.Random) -> Example:
    """A copy that lacks parts, or tells them in another order, or both."""
    runs = _parts(example)
    kind = rng.random()
    if kind < 0.7:
        gone = {label for label in LABELS if rng.random() < 0.4}
        runs = [run for run in runs if example.labels[run[0]] not in gone] or runs
    if kind > 0.6:
        cut = rng.randrange(len(runs))
        runs = runs[cut:] + runs[:cut]
    if kind > 0.9:
        rng.shuffle(runs)
    return _pick(example, [at for run in runs for at in run])


def damaged(examples: Sequence[Example]) -> list[Example]:
    """Damaged copies of all answers that have more than one part; the others as they are."""
    rng = random.Random(SEED)  # noqa: S311 -- for repeatable copies, not for secrets
    copies = []
    for example in examples:
        if len(_parts(example)) > 1:
            copies += [damage(example, rng) for _ in range(COPIES)]
        else:
            copies.append(example)
    return copies


def fit(examples: Sequence[Example], featurize: Featurize) -> Fitted:
    """Regression over the sentences' features, and how often a label follows another."""
    rows = [row for example in examples for row in featurize(example.sentences)]
    labels = [LABELS.index(label) for example in examples for label in example.labels]
    counts = Counter(name for row in rows for name in row)
    vectorizer = DictVectorizer()
    table = vectorizer.fit_transform([dict.fromkeys((name for name in row if counts[name] > 1), 1.0) for row in rows])
    regression = LogisticRegression(C=STRENGTH, max_iter=1000).fit(table, labels)
    of = {
        name: [round(float(regression.coef_[state][column]), 4) for state in range(len(LABELS))]
        for column, name in enumerate(vectorizer.get_feature_names_out())
    }
    start, follows = _transitions(examples)
    weights = Weights(
        bias=[round(float(value), 4) for value in regression.intercept_],
        of={name: row for name, row in of.items() if max(map(abs, row)) >= LEAST},
        start=start,
        follows=follows,
    )

    def log_probabilities(rows: Sequence[Row]) -> list[list[float]]:
        seen = vectorizer.transform([dict.fromkeys(row, 1.0) for row in rows])
        return [list(map(float, line)) for line in regression.predict_log_proba(seen)]

    return Fitted(weights, log_probabilities)


def _transitions(examples: Sequence[Example]) -> tuple[list[float], list[list[float]]]:
    """Log probabilities, each count raised by one, times `TRUST`."""
    starts = Counter(example.labels[0] for example in examples)
    pairs = Counter(pair for example in examples for pair in zip(example.labels, example.labels[1:], strict=False))

    def logs(counts: list[int]) -> list[float]:
        total = sum(counts) + len(counts)
        return [round(TRUST * log((count + 1) / total), 4) for count in counts]

    return logs([starts[new] for new in LABELS]), [logs([pairs[old, new] for new in LABELS]) for old in LABELS]


def train(examples: Sequence[Example], featurize: Featurize) -> Model:
    """Both sets of weights."""
    copies = damaged(examples)
    whole = [example for example in examples for _ in range(COPIES)]
    return Model(mix=fit([*whole, *copies], featurize), damaged=fit(copies, featurize))


def folds(examples: Sequence[Example]) -> Iterator[tuple[list[Example], list[Example]]]:
    """Training and test answers, `FOLDS` times."""
    for known, held_out in KFold(FOLDS, shuffle=True, random_state=SEED).split(examples):
        yield [examples[at] for at in known], [examples[at] for at in held_out]


@functools.cache
def see(sentences: tuple[str, ...]) -> list[Row]:
    """What the tagger sees, remembered: the same answers come up in every fold."""
    return features(sentences)


def position_only(sentences: tuple[str, ...]) -> list[Row]:
    """Baseline: where a sentence stands, nothing of what it says."""
    return [[name for name in row if name.startswith(("at:", "of:", "first:", "last:"))] for row in see(sentences)]


def length_only(sentences: tuple[str, ...]) -> list[Row]:
    """Baseline: how many words a sentence has, nothing else."""
    return [[f"length:{min(len(sentence.split()) // 4, 8)}"] for sentence in sentences]


def measure(examples: Sequence[Example], featurize: Featurize) -> str:
    """Cross-validated figures of one way to see sentences, as one line."""
    truth: list[Label] = []
    guess: list[Label] = []
    hits = misses = false = complete_false = complete = 0
    for known, held_out in folds(examples):
        model = train(known, featurize)
        for example in held_out:
            truth += example.labels
            guess += decode(model.mix.weights, featurize(example.sentences))
            if not set(STORY) <= set(example.labels):
                continue
            complete += 1
            complete_false += len(_missing(model, example, featurize))
            for part in STORY:
                missing = _missing(model, without(example, part), featurize)
                hits += part in missing
                misses += part not in missing
                false += len(missing - {part})
    accuracy = sum(a is b for a, b in zip(truth, guess, strict=True)) / len(truth)
    macro = f1_score(truth, guess, average="macro", labels=list(LABELS), zero_division=0)
    missing_f1 = 2 * hits / max(2 * hits + misses + false, 1)
    return (
        f"accuracy {accuracy:.3f}  macro-F1 {macro:.3f}  missing part F1 {missing_f1:.3f}"
        f"  false 'missing' per complete answer {complete_false / complete:.2f}"
    )


def _missing(model: Model, example: Example, featurize: Featurize) -> set[Label]:
    rows = featurize(example.sentences)
    return set(STORY) - set(decode(model.mix.weights, rows)) - set(decode(model.damaged.weights, rows))


def write(examples: Sequence[Example], model: Model) -> None:
    """`MODEL`, with the hash of its data and the labels that scikit-learn's probabilities give to each answer."""
    mix = model.mix
    recorded = {
        example.id: "".join(
            best_path(mix.log_probabilities(see(example.sentences)), mix.weights.start, mix.weights.follows)
        )
        for example in examples
    }
    sets = {"mix": asdict(mix.weights), "damaged": asdict(model.damaged.weights)}
    content = {"data": digest(), "recorded": recorded, **sets}
    MODEL.write_text(json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False) + "\n", "utf-8")


def main() -> None:
    """Measure by cross-validation, train on everything, write."""
    examples = read()
    print(f"{len(examples)} answers, {sum(len(example.labels) for example in examples)} sentences, {FOLDS} folds")
    for name, featurize in (("tagger", see), ("position only", position_only), ("length only", length_only)):
        print(f"{name:14}{measure(examples, featurize)}")
    write(examples, train(examples, see))
    print(f"{MODEL.name}: {MODEL.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
