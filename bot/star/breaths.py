"""Where somebody who writes without full stops would breathe: "… and then I …", "… so we …", "… it was …".

Every place between two words gets points: for the kind of word before it, the kinds of the two words after it, a
comma, and how long ago the last breath was. The points are weights of a logistic regression (L1) over places in the
dictated and chat answers of the training data, rounded; few of its features survived, so they stand here to be read.
They lean towards too many breaths: a clause cut in two is labelled alike, two clauses in one cannot be.
"""

from collections.abc import Iterator, Mapping, Sequence

from bot.star import lexicon

ENOUGH = 2.2
"""Points that make a breath."""
SHORTEST = 3
"""Words that are worth a breath."""

_WORDS_OF = {
    "and": "and",
    "but": "but",
    "so": "so",
    "then": "then",
    "filler": "um uh well yeah ok okay like basically anyway right honestly lol actually",
    "i": "i i'd i'm i've i'll im ive",
    "we": "we we'd we've we're we'll",
    "it": "it it's it'd this that that's there there's what",
    "they": "he she they he'd she'd they'd he's she's they're nobody everyone everybody someone people",
    "linking": """
        or because cos bc cause since which while when if who where as after before until till than how why
    """,
    "time": """
        now today finally eventually last first next later afterwards meanwhile instead still also turns turned tomorrow
        yesterday once
    """,
    "the": "a an the my our his her their its these those some every each no all both one two three your you're",
    "was": """
        is are was were be been am has have had do did does can could would will should must isn't wasn't weren't
        didn't don't couldn't wouldn't
    """,
    "of": "of to in on at by for from with without into about between through per under over",
}
_KINDS = {word: kind for kind, words in _WORDS_OF.items() for word in words.split()}
_DID = lexicon.PAST | lexicon.PAST_OR_BASE
_EDGES = "\"'()[]*_~.,;:!?…-–—"

_AFTER: Mapping[str, float] = {
    "noun": 1.2, "filler": 0.9, "it": 0.6, "time": 0.6, "number": 0.5, "do": 0.3, "did": 0.2, "we": -0.1, "the": -0.4,
    "was": -0.4, "linking": -0.8, "so": -1.0, "i": -1.1, "of": -1.1, "but": -2.3, "then": -2.3,
    "and": -2.3,
}  # fmt: skip
"""Points for the kind of word before the breath; "but" and "then" are held to be like "and"."""
_BEFORE: Mapping[str, float] = {
    "then": 1.8, "so": 1.7, "and": 1.5, "we": 1.2, "i": 1.1, "but": 0.5, "filler": 0.2, "linking": -0.2, "the": -0.7,
    "it": -0.8, "was": -1.3, "do": -1.5, "noun": -1.6, "of": -2.8,
}  # fmt: skip
"""Points for the kind of word after it."""
_OPENING: Mapping[tuple[str, str], float] = {
    ("it", "was"): 1.6, ("time", "i"): 1.3, ("noun", "do"): 1.2, ("and", "then"): 1.1, ("did", "the"): 1.1,
    ("and", "it"): 0.9, ("and", "of"): 0.9, ("i", "did"): 0.9, ("so", "i"): 0.9, ("did", "number"): 0.8,
    ("noun", "was"): 0.7, ("noun", "noun"): 0.6, ("time", "was"): 0.6, ("and", "i"): 0.5, ("so", "we"): 0.5,
    ("the", "do"): 0.5, ("it", "did"): 0.4, ("noun", "did"): 0.3, ("linking", "was"): 0.3, ("i", "was"): 0.2,
    ("they", "did"): 0.2, ("did", "noun"): -0.2, ("noun", "linking"): -0.2, ("linking", "did"): -0.3,
    ("it", "noun"): -0.5, ("linking", "noun"): -0.5, ("and", "do"): -0.6, ("and", "noun"): -0.7,
    ("noun", "and"): -0.7, ("and", "did"): -1.5,
}  # fmt: skip
"""Points for the kinds of the two words after it."""
_COMMA = -2.7
_SINCE = (0.0, -2.3, -1.9, -0.9, -1.3, -0.5, -0.2, 0.0, 0.0, 0.3, 0.6, 1.0, 1.3)
"""Points for the number of words since the last breath; the last entry stands for all longer runs."""


def breaths(words: Sequence[str]) -> Iterator[int]:
    """The words, by index, before which a speaker breathes; words as they are written, with their marks."""
    kinds = [_kind(word) for word in words]
    last = 0
    for at, pair in enumerate(zip(kinds[1:], [*kinds[2:], ""], strict=True), start=1):
        since = at - last
        if since >= SHORTEST and _points(words[at - 1], kinds[at - 1], pair, since) > ENOUGH:
            yield at
            last = at


def _points(written: str, before: str, after: tuple[str, str], since: int) -> float:
    comma = _COMMA if written[-1] in ",:" else 0.0
    opening = _BEFORE.get(after[0], 0.0) + _OPENING.get(after, 0.0)
    return _AFTER.get(before, 0.0) + opening + comma + _SINCE[min(since, len(_SINCE) - 1)]


def _kind(written: str) -> str:
    """What kind of word it is: a set word, a past form, a base form, a number, or anything else ("noun")."""
    word = written.lower().strip(_EDGES)
    if word in _KINDS:
        return _KINDS[word]
    if word in _DID or (len(word) > 4 and word.endswith("ed")):
        return "did"
    if word[:1].isdigit():
        return "number"
    return "do" if word in lexicon.BASE else "noun"
