"""What the tagger sees of a sentence: signs, words, its place in the answer, and the signs before and after it.

Shared by the training script and the running program, so that both see the same. Features are names; a sentence has a
feature or has it not. Changing anything that is reached from here asks for a new model (`make model`).
"""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain

from bot.star.cues import SIGNS, VERBS
from bot.star.grammar import Deed, parse
from bot.star.phrases import FIRST_PERSON

POSITION = ("at:", "of:", "first:", "last:")
"""How the names of features open that tell where a sentence stands and nothing of what it says."""

_MARKUP = re.compile(
    r"<[@#!][^<>\s]{1,60}>|<https?://[^<>\s|]{1,300}(?:\|([^<>]{1,80}))?>|https?://\S{1,300}|:[a-z][\w+-]{1,30}:"
    r"|\|\||[*`~]{1,3}|(?<!\w)_{1,2}|_{1,2}(?!\w)"
)
"""What chat platforms write around words, and for people, links and emoji; of a link with a name the name is read."""
_MARKS = re.compile(r"[<:|*`~_]")
"""Without one of these there is no markup."""
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d[\d.,:]*|[%$€£]")
_AROUND = frozenset({
    "duty", "mine", "aim", "i-acts", "change", "values", "lesson", "setting", "i:make", "i:look", "now", "trouble",
})  # fmt: skip
"""Signs whose having come before, or coming later, says where in the story one is."""
_WORDS = 80
"""Words of a sentence that are looked at."""


def features(sentences: Sequence[str]) -> list[list[str]]:
    """The feature names of each sentence of one answer; sentences are given in lower case."""
    sentences = [_MARKUP.sub(r"\1", said) if _MARKS.search(said) else said for said in sentences]
    signs = [_signs(sentence) for sentence in sentences]
    told = [_AROUND.intersection(found) for found in signs]
    before = _seen(told)
    later = _seen(told[::-1])[::-1]
    whole = _whole(signs)
    return [
        [
            *(f"c:{name}" for name in signs[at]),
            *_words(sentence),
            *_place(at, len(sentences)),
            *_neighbour("p", signs, at - 1),
            *_neighbour("n", signs, at + 1),
            *(f"s:{name}" for name in sorted(before[at])),
            *(f"a:{name}" for name in sorted(later[at])),
            *whole,
        ]
        for at, sentence in enumerate(sentences)
    ]


def _seen(told: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """What was told before each of the sentences."""
    nothing: frozenset[str] = frozenset()
    return list(accumulate(told[:-1], lambda seen, new: seen | new, initial=nothing))


def _signs(sentence: str) -> list[str]:
    parsed = parse(sentence)
    found = [name for name, pattern in SIGNS.items() if (pattern.match if name in _OPENING else pattern.find)(sentence)]
    found += sorted(_doings(parsed.deeds))
    found.append("past" if parsed.past else "no-past")
    if "now" in found and not parsed.past:
        found.append("lasts")
    return found if FIRST_PERSON.find(sentence) else [*found, "no-me"]


_OPENING = frozenset({"next", "joined", "to-you"})
"""Signs that count at the beginning of a sentence only."""


_KINDS = {
    verb: tuple(kind for kind, verbs in VERBS.items() if verb in verbs) for verb in frozenset().union(*VERBS.values())
}
"""What kinds of things a verb tells of."""


def _doings(found: Sequence[Deed]) -> set[str]:
    """Who does something, who does it first, and what kind of thing it is."""
    acts = {f"{deed.owner}-acts" for deed in found}
    kinds = {f"{deed.owner}:{kind}" for deed in found for kind in _KINDS.get(deed.verb, ())}
    return acts | kinds | {f"first:{deed.owner}" for deed in found[:1]}


def _words(sentence: str) -> Iterable[str]:
    """Words, with every number alike; the two that open the sentence, the last, and how many there are."""
    words = ["#" if word[0].isdigit() else word for word in _WORD.findall(sentence)[:_WORDS]]
    if not words:
        return ()
    ends = (f"b:{words[0]}", f"b:{' '.join(words[:2])}", f"e:{words[-1]}", f"long:{min(len(words) // 4, 7)}")
    return chain(sorted({f"w:{word}" for word in words}), dict.fromkeys(ends))


def _place(index: int, count: int) -> list[str]:
    tenth = 10 * index // max(count - 1, 1)
    place = [f"at:{tenth}", f"of:{min(count, 12)}"]
    if index < 3:
        place.append(f"first:{index}")
    if count - index <= 3:
        place.append(f"last:{count - index}")
    return place


def _neighbour(side: str, signs: Sequence[Sequence[str]], at: int) -> list[str]:
    return [f"{side}:{name}" for name in signs[at]] if 0 <= at < len(signs) else [f"{side}:-"]


def _whole(signs: Sequence[Sequence[str]]) -> list[str]:
    """What kind of text the sentence stands in: how much of it is past, how often "I" acts, whether it asks."""
    past = sum("past" in found for found in signs)
    acts = sum("i-acts" in found for found in signs)
    whole = [f"d:past{4 * past // max(len(signs), 1)}", f"d:acts{min(acts, 4)}"]
    return [*whole, "d:asks"] if any("asks" in found for found in signs) else whole
