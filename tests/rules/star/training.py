"""The training answers as the tests read them."""

import json
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parents[3] / "content" / "star" / "data"
FILES = ("star_train.jsonl", "extra_train.jsonl")


@dataclass(frozen=True)
class Told:
    """An answer of the training data."""

    id: str
    style: str
    quality: str
    sentences: tuple[str, ...]
    labels: str

    @property
    def words(self) -> int:
        return sum(len(sentence.split()) for sentence in self.sentences)

    @property
    def text(self) -> str:
        """As people would send it: chats and bullets in lines."""
        return ("\n" if self.style in ("chat", "bullets", "headings") else " ").join(self.sentences)

    @property
    def is_story(self) -> bool:
        return set(self.labels) != {"O"}


def told() -> list[Told]:
    """Every training answer."""
    lines = [line for name in FILES for line in (DATA / name).read_text("utf-8").splitlines()]
    rows = map(json.loads, lines)
    return [Told(r["id"], r["style"], r["quality"], tuple(r["sents"]), "".join(r["labels"])) for r in rows]
