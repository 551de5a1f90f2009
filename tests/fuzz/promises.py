"""What the checker promises of any text.

No exception; spans in order and inside the text; a report that JSON keeps; for long texts no more than three times the
time for twice the text.
"""

import time

from adapters import main
from bot.star import Checker, Report, Terms
from bot.star.confidential import confidential
from tests.fuzz.texts import LONG, SHORT, Texts

STEEPEST = 3.0
NOTICEABLE = 0.05
"""Seconds below which a ratio of times says nothing."""
INSIST = Terms(insist=True)


def problem_with(text: str, checker: Checker) -> str:
    """What a text broke, or nothing."""
    try:
        report = checker.check(text, terms=INSIST)
        checker.joins(text[: len(text) // 2], text[len(text) // 2 :])
        marked = [(one.start, one.end) for one in confidential(text)]
    except Exception as error:  # noqa: BLE001 -- whatever it is, it is what we look for
        return f"{type(error).__name__}: {error}"[:200]
    ends = 0
    for tag in report.sentences:
        if not ends <= tag.start < tag.end <= len(text):
            return f"sentence {tag.start}-{tag.end}"
        ends = tag.end
    spans = [(one.start, one.end) for one in report.findings] + marked
    if any(not 0 <= start <= end <= len(text) for start, end in spans):
        return "a span outside the text"
    return "" if Report.from_json(report.to_json()) == report else "a report that JSON changes"


def batch(work: tuple[int, int, int]) -> list[str]:
    """Check so many texts from a seed, and the long ones by half and by whole."""
    seed, count, longs = work
    texts, checker = Texts(seed), main.checker()
    found = [
        f"seed {seed}, text {at}: {said}" for at in range(count) if (said := problem_with(texts.next(SHORT), checker))
    ]
    for at in range(longs):
        text = (texts.next(SHORT) * LONG)[:LONG]
        if said := problem_with(text, checker) or _too_steep(text):
            found.append(f"seed {seed}, long text {at}: {said}")
    return found


def _too_steep(text: str) -> str:
    half, whole = _time(text[: len(text) // 2]), _time(text)
    return f"{half:.2f} s, then {whole:.2f} s" if whole > NOTICEABLE and whole > STEEPEST * half else ""


def _time(text: str) -> float:
    """Seconds of processor time, the better of two, each by a checker that has not seen the text."""
    taken = []
    for _ in range(2):
        checker, began = main.checker(), time.process_time()
        checker.check(text, terms=INSIST)
        taken.append(time.process_time() - began)
    return min(taken)
