"""Words that say nothing. The checker reads past them: with or without them an answer reads and scores the same.

What is quoted to people is always what they wrote.
"""

import re
from itertools import chain, pairwise

from bot.star.lexicon import word_set

_WORDS = (
    r"(?:u+h+m*|u+m+|e+r+m*|h+m+|you know what i mean|(?<!do )(?<!if )(?<!'t )(?<!hat )(?<!how )(?<!as )you know|i mean"
    r"|(?<!what )(?<!this )(?<!that )(?<!some )(?<!any )(?<!each )(?<!a )(?:kind|sort) of|kinda|sorta"
    r"|to be honest|to be fair|if you will|basically|honestly|literally|actually|really|just|very|quite|obviously"
    r"|frankly|at the end of the day|as it were|so to speak|needless to say|like(?=,))(?![\w'])"
)
_FILLER = re.compile(rf"\A(?:{_WORDS}[\s,]*)+|\s{_WORDS}(?:\s?,)?")
_EMPTY = word_set("""
    i we you it he she they that this these those there here what which who how why when where a an the and or but so
    as at by for from in of off on onto out over to up with well yeah yes no not ok okay oh ah right sure anyway then
    now before again also too all some any one thing things stuff way is are was were be been being am do does did done
    have has had go goes went going gone say says said saying know knows knew get gets got it's that's there's let's i'm
    i'd i've forth like mean guess think suppose would could can will may might pretty much about whole lot
""")
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d")


def leave_out(folded: str) -> tuple[str, tuple[int, ...]]:
    """A sentence in lower case without its fillers, and where each code point stood; empty if none was left out.

    A sentence of nothing but fillers stays as it is.
    """
    cuts = [found.span() for found in _FILLER.finditer(folded)]
    if not cuts:
        return folded, ()
    edges = [0, *chain.from_iterable(cuts), len(folded)]
    kept = [at for start, end in list(pairwise(edges))[::2] for at in range(start, end)]
    plain = "".join(folded[at] for at in kept)
    return (plain, tuple(kept)) if _WORD.search(plain) else (folded, ())


def says_nothing(folded: str) -> bool:
    """Whether a sentence holds only words that join and point: "that is how it goes"."""
    return all(word[0] in _EMPTY for word in _WORD.finditer(folded))
