"""Two attempts at a question beside each other, check by check."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.star.report import PARTS, Finding, Label, Report


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from one report to the next.

    `fixed` are findings of the earlier one that are gone; `still_open` and `new` are findings of the later one, which
    quote its text. `scores` and `shares` (fractions of 1, by part) are pairs of before and after.
    """

    fixed: tuple[Finding, ...]
    still_open: tuple[Finding, ...]
    new: tuple[Finding, ...]
    scores: tuple[int | None, int | None]
    shares: Mapping[Label, tuple[float, float]]

    @property
    def gain(self) -> int | None:
        """By how many points the score rose; None unless both have one."""
        before, after = self.scores
        return None if before is None or after is None else after - before


def compare(before: Report, after: Report) -> Comparison:
    """Compare an attempt with the one before it. A finding is the same while its check and its title are."""
    earlier, later = {_key(one) for one in before.findings}, {_key(one) for one in after.findings}
    return Comparison(
        fixed=tuple(one for one in before.findings if _key(one) not in later),
        still_open=tuple(one for one in after.findings if _key(one) in earlier),
        new=tuple(one for one in after.findings if _key(one) not in earlier),
        scores=(before.score, after.score),
        shares={part: (_share(before, part), _share(after, part)) for part in PARTS},
    )


def _key(finding: Finding) -> tuple[str, str]:
    """Some checks share an id: an answer that was too short may have become too long."""
    return finding.check, finding.title


def _share(report: Report, part: Label) -> float:
    section = report.sections.get(part)
    return section.share if section else 0.0
