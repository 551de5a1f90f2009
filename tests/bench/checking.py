"""How long the checker takes for an answer."""

import time

from adapters import main
from tests.world import GOOD, TRY, WEAK

ROUNDS = 60


def seconds() -> list[float]:
    """One duration per answer; each text is new, so that none is remembered."""
    checker, question = main.checker(), main.library().questions[0]
    texts = [f"{text} That was {number} weeks ago." for number in range(ROUNDS) for text in (GOOD, WEAK, TRY)]
    taken = []
    for text in texts:
        began = time.perf_counter()
        checker.check(text, question)
        taken.append(time.perf_counter() - began)
    return taken
