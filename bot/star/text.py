"""Text as it is typed: look-alike characters made plain, and words counted, without moving any offset."""

import re

_SPACES = "\t\x0b\x0c\xa0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_INVISIBLE = "\xad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff" + "".join(
    map(chr, [*range(9), *range(0x0E, 0x20), 0x7F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
)
_ONE_TO_ONE = str.maketrans(
    dict.fromkeys(_SPACES + _INVISIBLE, " ")
    | dict.fromkeys("\r\x85\u2028\u2029", "\n")
    | dict.fromkeys("\u2018\u2019\u201a\u2032`\xb4", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u2033«»", '"')
    | dict.fromkeys("\u2010\u2011", "-")
)


def clean(text: str) -> str:
    """Plain quotes, spaces and line breaks instead of their many look-alikes; every offset stays what it was."""
    return text.translate(_ONE_TO_ONE)


def fold(text: str) -> str:
    """Lower case without changing any offset: a letter whose lower case is longer stays as it is."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_FROM_LETTER_OR_DIGIT = re.compile(r"[^\W_]\S*")


def count_words(text: str) -> int:
    """How many words: whatever stands between spaces and holds a letter or a digit."""
    return len(_FROM_LETTER_OR_DIGIT.findall(text))


def has_words(text: str) -> bool:
    """Whether there is any word."""
    return _LETTER_OR_DIGIT.search(text) is not None
