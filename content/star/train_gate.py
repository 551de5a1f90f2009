"""Trains the gate's sense of relevance: reads ``data/*.jsonl``, prints how good it is, writes ``gate.json``.

For development only (`make model`). Every figure is cross-validated by item: the weights that judge a message never saw
it, nor another piece of the same story. How well the length of a message alone and its words alone would do stands
beside, because every small set of messages has its accidents. The same data give the same file.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from bot import questions
from bot.model import Question
from bot.star import gate
from bot.star.reading import Reading, read
from bot.star.relevance import EVEN, Relevance, features
from bot.star.report import Outcome
from bot.star.sentences import split
from bot.star.text import count_words

HERE = Path(__file__).parent
MESSAGES = ("gate_train.jsonl", "gate_more.jsonl")
STORIES = ("star_train.jsonl", "extra_train.jsonl")
ANSWERS = ("train_more.jsonl",)
"""Labelled answers (``data/GUIDE.md``); the whole ones count as messages."""
GATE = HERE / "gate.json"
SEED = 20
FOLDS = 10
STRENGTH = 0.3
"""How freely weights may grow (the regression's C)."""
WORD = 0.5
"""What a word counts beside a cue, so that words cannot outvote cues that were thought of beforehand."""
STORY = 0.3
"""What a piece of a story counts beside a message: they are many, and none of them is talk."""
OPENINGS = (1, 2, 3)
"""Sentences that people send before they go on."""
OFTEN = 2
"""Messages that a feature must be seen in."""
LONG = 50
"""Words of a labelled answer that is told to its end; shorter ones might be anything."""
LEAST = 0.02
"""Weights nearer to zero are left out."""
CHAT = ("notanswer", "question", "advice", "chat")
"""Domains of the stories' files that are no stories but talk."""

Featurize = Callable[[Sequence[Reading], Question | None], list[str]]


@dataclass(frozen=True, slots=True)
class Message:
    """A text with the outcome it should have; pieces of one story share an `item`."""

    item: str
    question: Question | None
    text: str
    readings: tuple[Reading, ...]
    kind: Outcome

    @property
    def addressed(self) -> bool:
        """Whether it speaks to the question."""
        return self.kind is not Outcome.CONVERSATION


def message(item: str, text: str, kind: Outcome, question: Question | None = None) -> Message:
    """A message with its sentences read."""
    return Message(item, question, text, tuple(map(read, split(text))), kind)


def bank() -> questions.Library:
    """The question bank: what a message speaks to."""
    folder = HERE.parent
    files = {"follow_ups.toml": folder / "follow_ups.toml"}
    files |= {f"questions/{file.name}": file for file in sorted((folder / "questions").glob("*.toml"))}
    return questions.load({name: file.read_text("utf-8") for name, file in files.items()})


def messages() -> list[Message]:
    """Messages typed under a question, and answers."""
    library = bank()
    known = [
        message(row["id"], row["text"], Outcome(row["kind"]), library.get(row["question"]))
        for row in read_rows(MESSAGES)
    ]
    for row in read_rows(ANSWERS):
        text = row["join"].join(row["sents"])
        if row["is_answer"] and count_words(text) >= LONG:
            known.append(message(row["id"], text, Outcome.ANSWER, library.get(row["question"])))
    return known


def read_rows(names: Sequence[str]) -> list[dict[str, Any]]:
    """The lines of data files."""
    lines = [line for name in names for line in (HERE / "data" / name).read_text("utf-8").splitlines()]
    return [json.loads(line) for line in lines]


def stories() -> list[Message]:
    """The tagger's stories: whole, half, and the first sentences as people send them; also the talk among them."""
    found = []
    for row in read_rows(STORIES):
        kind = Outcome.CONVERSATION if row["domain"].startswith(CHAT) else Outcome.TRY
        lengths = {*OPENINGS, len(row["sents"]) // 2, len(row["sents"])} - {0}
        pieces = [" ".join(row["sents"][:length]) for length in sorted(lengths) if length <= len(row["sents"])]
        found += [message(row["id"], piece, kind) for piece in pieces if count_words(piece) >= gate.LEAST_TRY]
    return found


def digest() -> str:
    """SHA-256 of the data files, in order."""
    names = (*MESSAGES, *STORIES, *ANSWERS)
    return hashlib.sha256(b"".join((HERE / "data" / name).read_bytes() for name in names)).hexdigest()


def fit(known: Sequence[Message], pieces: Sequence[Message], featurize: Featurize = features) -> Relevance:
    """A regression in which what is addressed and what is not weigh the same."""
    every = [*known, *pieces]
    rows = [featurize(one.readings, one.question) for one in every]
    counts = Counter(name for row in rows for name in row)
    vectorizer = DictVectorizer()
    table = vectorizer.fit_transform([{name: _scale(name) for name in row if counts[name] >= OFTEN} for row in rows])
    truth = np.array([one.addressed for one in every])
    weights = np.array([1.0] * len(known) + [STORY] * len(pieces))
    weights[~truth] *= weights[truth].sum() / weights[~truth].sum()
    regression = LogisticRegression(C=STRENGTH, max_iter=1000).fit(table, truth, sample_weight=weights)
    scaled = zip(vectorizer.get_feature_names_out(), regression.coef_[0], strict=True)
    of = {name: round(float(weight) * _scale(name), 4) for name, weight in scaled}
    return Relevance(
        bias=round(float(regression.intercept_[0]), 4),
        of={name: weight for name, weight in of.items() if abs(weight) >= LEAST},
    )


def _scale(name: str) -> float:
    return WORD if name.startswith("w:") else 1.0


def folds(typed: Sequence[Message], told: Sequence[Message]) -> Iterator[tuple[list[Message], ...]]:
    """Known messages and stories, then messages and stories to judge, `FOLDS` times."""
    items = sorted({one.item for one in told})
    fold_of = {item: at % FOLDS for at, item in enumerate(items)}
    cuts = StratifiedKFold(FOLDS, shuffle=True, random_state=SEED).split(typed, [one.kind for one in typed])
    for fold, (known, unseen) in enumerate(cuts):
        yield (
            [typed[at] for at in known],
            [one for one in told if fold_of[one.item] != fold],
            [typed[at] for at in unseen],
            [one for one in told if fold_of[one.item] == fold],
        )


def length_only(readings: Sequence[Reading], question: Question | None) -> list[str]:
    """Baseline: how long it is, nothing of what it says."""
    words = sum(reading.sentence.words for reading in readings)
    return [f"length:{step}" for step in (10, 15, 25, 40, 60, 90) if words >= step]


def words_only(readings: Sequence[Reading], question: Question | None) -> list[str]:
    """Baseline: words and pairs of words."""
    return [name for name in features(readings, question) if name.startswith("w:")]


def judge(one: Message, relevance: Relevance, featurize: Featurize) -> tuple[bool, Outcome]:
    """Whether the regression alone takes it for addressed, and what the whole gate makes of it."""
    names = featurize(one.readings, one.question)
    addressed = relevance.judges(names) if featurize is features else relevance.odds(names) >= EVEN
    return addressed, gate.outcome(one.readings, count_words(one.text), one.question, addressed=addressed)


def measure(typed: Sequence[Message], told: Sequence[Message], featurize: Featurize) -> str:
    """Cross-validated figures of one way to see messages."""
    right: Counter[Outcome] = Counter()
    table: Counter[tuple[Outcome, Outcome]] = Counter()
    lost, long, long_lost = 0, 0, 0
    for known, known_told, unseen, unseen_told in folds(typed, told):
        relevance = fit(known, known_told, featurize)
        for one in unseen:
            addressed, outcome = judge(one, relevance, featurize)
            right[one.kind] += addressed == one.addressed
            table[one.kind, outcome] += 1
        for one in filter(lambda one: one.addressed, unseen_told):
            missed = judge(one, relevance, featurize)[1] is Outcome.CONVERSATION
            is_long = count_words(one.text) >= 60
            lost, long, long_lost = lost + missed, long + is_long, long_lost + (missed and is_long)
    total = Counter(one.kind for one in typed)
    lines = [f"  {'':14}{'alone':>8}" + "".join(f"{kind:>14}" for kind in Outcome)]
    for kind in Outcome:
        row = "".join(f"{table[kind, guess]:>14}" for guess in Outcome)
        lines.append(f"  {kind:14}{right[kind] / total[kind]:>8.1%}{row}{table[kind, kind] / total[kind]:>9.1%}")
    pieces = sum(one.addressed for one in told)
    lines.append(
        f"  stories taken for conversation: {lost} of {pieces} pieces, {long_lost} of {long} with 60 words or more"
    )
    return "\n".join(lines)


def write(relevance: Relevance) -> None:
    """`GATE`, with the hash of its data."""
    content = {"data": digest(), "bias": relevance.bias, "of": dict(relevance.of)}
    GATE.write_text(json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False) + "\n", "utf-8")


def main() -> None:
    """Measure by cross-validation, train on everything, write."""
    typed, told = messages(), stories()
    print(f"{len(typed)} messages, {len(told)} pieces of stories, {FOLDS} folds; rows are the truth")
    for name, featurize in (("gate", features), ("words only", words_only), ("length only", length_only)):
        print(f"{name}\n{measure(typed, told, featurize)}")
    write(fit(typed, told))
    print(f"{GATE.name}: {GATE.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
