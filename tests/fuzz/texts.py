"""Texts to break a reader with: random Unicode, answers cut and repeated, huge words, markup in markup."""

import json
import random
from collections.abc import Callable
from importlib import resources

SHORT = 2_000
LONG = 40_000
"""Code points of a text at most."""

_MARKS = (
    *("*", "**", "_", "__", "~~", "`", "```", "> ", ">>> ", "- ", "1. ", "## ", "||", "[", "](", ")", "<@U123>"),
    *(
        "<https://a.example|b>",
        ":tada:",
        "<#1>",
        "Situation: ",
        "**Result** ",
        "A - ",
        "\n",
        "\n\n",
        "\t",
        " ",
        "\u200b",
    ),
)
_BITS = (
    *(
        "i ",
        "we ",
        "because ",
        "from 9% to 3% ",
        "12 ",
        "would ",
        "and ",
        "if ",
        "the team ",
        "$3.2M ",
        "which ",
        "so ",
    ),
    *("learned ", "1,", ".", "...", "?!", "'", '"', "-", "to ", "ed ", "most of the ", "in 2023 ", "not ", "by ", "a "),
)


class Texts:
    """A source of texts; the same seed gives the same texts."""

    def __init__(self, seed: int) -> None:
        self._rng = random.Random(seed)
        data = resources.files("content") / "star" / "data" / "star_train.jsonl"
        self._answers = [" ".join(json.loads(line)["sents"]) for line in data.read_text("utf-8").splitlines()]
        self._kinds: tuple[Callable[[int], str], ...] = (
            self._unicode,
            self._cut,
            self._repeated,
            self._huge_words,
            self._marked,
            self._bits,
            self._shuffled,
        )

    def next(self, most: int) -> str:
        """Any text of at most so many code points."""
        return self._rng.choice(self._kinds)(most)[:most]

    def _length(self, most: int) -> int:
        return int(most ** self._rng.random())

    def _unicode(self, most: int) -> str:
        """Any code points, halves of surrogate pairs left out: no platform sends those."""
        rng = self._rng
        top = rng.choice((0x7F, 0x24F, 0x3000, 0xD7FF, 0x1FFFF))
        points = (rng.randrange(1, top) for _ in range(self._length(most)))
        return "".join(chr(point) for point in points if not 0xD800 <= point <= 0xDFFF)

    def _cut(self, most: int) -> str:
        answer = self._rng.choice(self._answers)
        start, end = sorted(self._rng.randrange(len(answer) + 1) for _ in range(2))
        return answer[start:end]

    def _repeated(self, most: int) -> str:
        piece = self._cut(most)[: self._rng.randrange(1, 60)] or "x"
        return piece * (self._length(most) // len(piece) + 1)

    def _huge_words(self, most: int) -> str:
        letter = self._rng.choice("a1.,'-_$%…é@#/\\|(<")
        return f"{self._cut(most)} {letter * self._length(most)} {self._cut(most)}"

    def _marked(self, most: int) -> str:
        return "".join(self._rng.choice((*_MARKS, self._cut(80))) for _ in range(self._length(most // 8)))

    def _bits(self, most: int) -> str:
        few = self._rng.sample(_BITS, self._rng.randrange(1, 5))
        return "".join(self._rng.choice(few) for _ in range(self._length(most // 3)))

    def _shuffled(self, most: int) -> str:
        words = " ".join(self._rng.sample(self._answers, 3)).split()
        self._rng.shuffle(words)
        return " ".join(words[: self._length(most // 5)])
