"""What one company listens for more than others (COVERAGE T1 to T8).

A check of a company looks only at answers meant for it: those of somebody who targets it, and, as a hint, those to
questions it is known for. `lens` reads any answer as one company would, so that a view can show two side by side.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from bot.model import QuestionType
from bot.star.checks.base import WITH_EXAMPLE, Check, Hit, Level
from bot.star.checks.reality import has_example
from bot.star.evidence import Evidence
from bot.star.patterns import Sign
from bot.star.phrases.companies import (
    ACROSS_TEAMS,
    BELOW,
    BESIDE_CUSTOMER,
    BEYOND_REMIT,
    COMMITTED,
    CRAFT,
    CUSTOMER_FELT,
    FAST,
    FEW_THAT_MATTER,
    FIRST_PRINCIPLES,
    FOUND_OUT,
    GIVE_AND_TAKE,
    GROWTH,
    HUMBLE,
    LIMITS_TOLD,
    LITTLE_KNOWN,
    MIND_CHANGED,
    MISSION,
    ON_THEIR_GROUND,
    OTHERS_VIEWS,
    OWNERSHIP,
    PRINCIPLE,
    PROOF,
    RISK,
    SAFETY_FIRST,
    SIMPLER,
    THEIR_PROBLEM,
    URGENT_CRAFT,
)
from bot.star.reading import Span
from bot.star.report import Severity
from bot.star.terms import COMPANIES

ENOUGH = 2
"""Things heard from which on a company has nothing to ask for: two minutes hold hardly more."""


@dataclass(frozen=True, slots=True)
class Trait:
    """One thing that a company listens for.

    `text` completes "Amazon listens for …", `step` says what to write. `least` is in how many sentences its sign must
    be seen, `types` the questions that can show it.
    """

    text: str
    sign: Sign
    step: str
    least: int = 1
    types: frozenset[QuestionType] = WITH_EXAMPLE


@dataclass(frozen=True, slots=True)
class Lens:
    """An answer as one company hears it: what it hears, each with the words that say so, and what it misses."""

    heard: tuple[tuple[str, Span], ...]
    missed: tuple[str, ...]


_CONFLICT = frozenset({QuestionType.CONFLICT})
_LAYERS = 2
"""Sentences that go below the surface: "several layers" (COVERAGE T1)."""

TRAITS: Mapping[str, tuple[Trait, ...]] = {
    "amazon": (
        Trait("several layers below the surface", BELOW, "Go one layer deeper: what caused the cause?", _LAYERS),
        Trait("disagreeing, then committing", COMMITTED, "Say how you carried out what was decided.", types=_CONFLICT),
        Trait("ownership", OWNERSHIP, "Say what was yours from start to finish."),
        Trait("a leadership principle by name", PRINCIPLE, "Name the one you acted on, such as ownership."),
    ),
    "google": (
        Trait("what changed your mind", MIND_CHANGED, 'Say it: "I had thought …, until I saw …".'),
        Trait("humility", HUMBLE, "Say what you missed, or who knew better."),
        Trait("other people's views", OTHERS_VIEWS, "Say whose view you asked for, and what it changed."),
        Trait("how you found out", FOUND_OUT, "Say what you did not know, and how you found out."),
    ),
    "meta": (
        Trait("proof by experiment", PROOF, "Say how you tested it: on whom, how long, against what."),
        Trait("speed", FAST, 'Say how soon the first version was out: "in two days".'),
        Trait("the few things that mattered most", FEW_THAT_MATTER, "Say what you left out to gain most of it early."),
    ),
    "anthropic": (
        Trait("how you weighed risks", RISK, "Say what could go wrong, for whom, and what you did about it."),
        Trait("safety before speed", SAFETY_FIRST, "Say what you held back or checked before it went out."),
        Trait("limits that you reported", LIMITS_TOLD, "Say whom you told what it could not do."),
        Trait("acting beyond your remit", BEYOND_REMIT, "Say what you took up although nobody had asked you."),
    ),
    "openai": (
        Trait("the trade-off", GIVE_AND_TAKE, "Say what you gave up, and what could have gone wrong."),
        Trait("speed with craft", URGENT_CRAFT, "Say what was urgent, and how you kept it sound."),
        Trait("reasoning from first principles", FIRST_PRINCIPLES, "Say which assumption you questioned, and why."),
        Trait("why it matters to people", MISSION, "Say in one sentence whom it served."),
    ),
    "microsoft": (
        Trait("how you grew", GROWTH, "Say what you could not do before, and how you learned it."),
        Trait("work across teams", ACROSS_TEAMS, "Name the other team, and what you did together."),
        Trait("how it was for the customer", CUSTOMER_FELT, "Say what it was like for one of them."),
    ),
    "apple": (
        Trait("care over details", CRAFT, "Name one detail that you did over until it was right."),
        Trait("making it simpler", SIMPLER, "Say what you took away, and who noticed."),
        Trait("deciding on little information", LITTLE_KNOWN, "Say what you did not know, and what you assumed."),
    ),
    "palantir": (
        Trait(
            "work beside the customer", BESIDE_CUSTOMER, "Say where you met the people who used it, and what you saw."
        ),
        Trait("their problem in their words", THEIR_PROBLEM, "Say what they told you they needed."),
        Trait("making it work on their ground", ON_THEIR_GROUND, "Say how it came into use where they work."),
    ),
}
"""What each of `COMPANIES` listens for, the most telling first."""


def lens(evidence: Evidence, company: str) -> Lens:
    """Read an answer as a company would; `company` is one of `COMPANIES`."""
    heard, missed = [], []
    for trait, spans in _looked_for(evidence, company):
        if len(spans) >= trait.least:
            heard.append((trait.text, spans[0]))
        else:
            missed.append(trait.text)
    return Lens(tuple(heard), tuple(missed))


def _looked_for(evidence: Evidence, company: str) -> Iterator[tuple[Trait, tuple[Span, ...]]]:
    for trait in TRAITS[company]:
        if evidence.type in trait.types:
            yield trait, evidence.spans(trait.sign)


def _is_for(company: str, evidence: Evidence) -> bool:
    if evidence.terms.company:
        return evidence.terms.company == company
    return evidence.question is not None and company in evidence.question.companies


def _tuning(company: str, evidence: Evidence) -> Hit | None:
    if not _is_for(company, evidence):
        return None
    seen = lens(evidence, company)
    if not seen.missed or len(seen.heard) >= ENOUGH:
        return None
    wanted = next(trait for trait in TRAITS[company] if trait.text == seen.missed[0])
    name = COMPANIES[company]
    if seen.heard:
        text, span = seen.heard[0]
        return Hit(
            evidence.around(span).span,
            f"{name} hears {text} in {{quote}}. It also listens for {wanted.text}.",
            wanted.step,
        )
    return Hit(None, f"{name} listens for {wanted.text}.", wanted.step)


def _check(number: int, company: str) -> Check:
    name = COMPANIES[company]
    return Check(
        id=f"T{number}",
        title=f"What {name} listens for",
        looks_at=f"{name}: {', '.join(trait.text for trait in TRAITS[company])}",
        look=partial(_tuning, company),
        severity=Level(Severity.LOW, targeted=Severity.MEDIUM),
        types=WITH_EXAMPLE,
        sees=has_example,
        probe="F19" if company == "amazon" else "",
    )


CHECKS = tuple(_check(number, company) for number, company in enumerate(COMPANIES, start=1))
