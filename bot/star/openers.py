"""With which words a table of phrases can open, so that it is looked for only where a sentence has one of them.

Most tables open with words that most sentences lack. A table that may open with anything but letters and digits, or
with any word, has no openers and is looked for everywhere.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

_STEM = 3
"""Letters by which words are known of which a table gives only the beginning, such as ``learn\\w*``."""
_NUMBER = "0"
"""Stands for all words that begin with a digit."""
_WORD = re.compile(r"\w+")
_ATOM = re.compile(r"\\.|\[(?:\\.|[^\]])*\]|.", re.DOTALL)
_AROUND = ("(?=", "(?!", "(?<=", "(?<!")
_GROUP = re.compile(r"\((?:\?:|\?P<\w+>|(?!\?))")
_REPEATED = re.compile(r"[?*+]|\{\d*(?:,\d*)?\}|")
_MAYBE = ("?", "*", "{0", "{,")
"""How repetitions begin that allow for none."""


class _AnythingError(Exception):
    """The table may open with anything."""


@lru_cache(maxsize=256)
def places(text: str) -> Mapping[str, Sequence[int]]:
    """Where the words of a text begin, by word and by stem; remembered while table after table asks for them."""
    found: dict[str, list[int]] = {}
    for match in _WORD.finditer(text):
        word, at = match[0], match.start()
        for key in (_NUMBER,) if word[0].isdecimal() else (word, f"{word[:_STEM]}*"):
            if key in found:
                found[key].append(at)
            else:
                found[key] = [at]
    return found


def openers(table: str) -> frozenset[str] | None:
    """The keys of `places` at which a table, written as a regular expression, can match; None if anywhere."""
    try:
        return frozenset(_keys(f"(?:{table})", ""))
    except _AnythingError:
        return None


def _keys(rest: str, said: str) -> Iterator[str]:
    """The keys of what begins with `said` and goes on with an expression, as far as its first word goes."""
    if not rest:
        yield _whole(said)
        return
    atom = _atom(rest)
    repeated = _REPEATED.match(rest, len(atom))
    times = repeated[0] if repeated else ""
    after = rest[len(atom) + len(times) :]
    if atom.startswith(_AROUND):
        yield from _keys(after, said)
        return
    if times.startswith(_MAYBE):
        yield from _keys(after, said)
    yield from _keys_from(atom, after if times in ("", "?") else rf"\w{after}", said)


def _keys_from(atom: str, after: str, said: str) -> Iterator[str]:
    """The same for an expression that begins with a group, a class or a character, and is not without it."""
    if group := _GROUP.match(atom):
        for one in _alternatives(atom[group.end() : -1]):
            yield from _keys(one + after, said)
    elif _WORD.fullmatch(atom):
        yield from _keys(after, said + atom)
    elif atom == r"\d" and not said:
        yield _NUMBER
    elif atom in (r"\s", r"\W") or (atom[0] not in "[.^$(" and not _WORD.fullmatch(atom[-1])):
        yield _whole(said)
    else:
        yield _begun(said)


def _whole(word: str) -> str:
    if not word:
        raise _AnythingError
    return _NUMBER if word[0].isdecimal() else word


def _begun(word: str) -> str:
    if word[:1].isdecimal():
        return _NUMBER
    if len(word) < _STEM:
        raise _AnythingError
    return f"{word[:_STEM]}*"


def _atom(rest: str) -> str:
    """The first character, class or group of an expression."""
    depth = 0
    for found in _ATOM.finditer(rest):
        depth += (found[0] == "(") - (found[0] == ")")
        if not depth:
            return rest[: found.end()]
    raise _AnythingError


def _alternatives(inside: str) -> Iterator[str]:
    """What stands between the bars of a group."""
    start = depth = 0
    for found in _ATOM.finditer(inside):
        depth += (found[0] == "(") - (found[0] == ")")
        if found[0] == "|" and not depth:
            yield inside[start : found.start()]
            start = found.end()
    yield inside[start:]
