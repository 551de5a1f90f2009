"""The training answers as the tests read them."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[3] / "content" / "star" / "data"
WRITTEN = ("star_train.jsonl", "extra_train.jsonl")
"""Answers as people write them out, with full stops."""
FILES = (*WRITTEN, "train_more.jsonl")
DEV = "dev.jsonl"
"""Answers that nothing was trained on, by which features and thresholds were chosen."""


@dataclass(frozen=True)
class Told:
    """An answer of the training data; `quality` is g(ood), m(iddling) or b(ad)."""

    id: str
    style: str
    quality: str
    question: str
    join: str
    sentences: tuple[str, ...]
    labels: str
    fire: frozenset[str]

    @property
    def words(self) -> int:
        return sum(len(sentence.split()) for sentence in self.sentences)

    @property
    def text(self) -> str:
        """As people would send it: chats and bullets in lines."""
        return self.join.join(self.sentences)

    @property
    def is_story(self) -> bool:
        return set(self.labels) != {"O"}


def told(*files: str) -> list[Told]:
    """Every answer of these data files; where none is named, of those that are written out."""
    lines = [line for name in files or WRITTEN for line in (DATA / name).read_text("utf-8").splitlines()]
    return [_told(json.loads(line)) for line in lines]


def _told(row: dict[str, Any]) -> Told:
    quality = row["quality"]
    return Told(
        id=row["id"],
        style=row["style"],
        quality=quality if quality in ("g", "m", "b") else "?bbmgg"[quality],
        question=row.get("question", ""),
        join=row.get("join", "\n" if row["style"] in ("chat", "bullets", "headings") else " "),
        sentences=tuple(row["sents"]),
        labels="".join(row["labels"]),
        fire=frozenset(row.get("fire", ())),
    )
