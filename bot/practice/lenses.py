"""Lenses: how two companies would hear the same answer, side by side (COVERAGE T1 to T8)."""

import datetime as dt
import itertools

from bot.cards import ChoiceField, Form
from bot.events import ButtonPressed, FormSubmitted
from bot.model import Answer
from bot.practice import checking, pages
from bot.practice.common import Deps, Outcome, mine, say
from bot.star import COMPANIES
from bot.star.checks.companies import lens

NAMES = ("first", "second")
"""The form's fields, one a company."""


def opened(event: ButtonPressed, deps: Deps, now: dt.datetime) -> Outcome:
    """The button "Through a company’s ears"."""
    answer = mine(event, deps)
    if answer is None:
        return say("That answer is gone", "It was deleted, so nobody can hear it.")
    return Outcome(reply=_form(answer))


def _form(answer: Answer, problem: str = "") -> Form:
    """Which two companies; the first two are proposed."""
    options = tuple(COMPANIES.items())
    fields = (
        ChoiceField(name, f"The {name} company", options, value=company)
        for name, company in zip(NAMES, itertools.islice(COMPANIES, len(NAMES)), strict=True)
    )
    return Form(
        "lenses",
        "Through a company’s ears",
        tuple(fields),
        "Show both",
        subject=str(answer.place),
        intro="The same story, as two companies would hear it. Nothing about it is stored.",
        problem=problem,
    )


def submitted(event: FormSubmitted, deps: Deps, now: dt.datetime) -> Outcome:
    """What each of the two hears in the answer, and what it would like to hear."""
    answer = mine(event, deps)
    if answer is None:
        return say("That answer is gone", "It was deleted, so nobody can hear it.")
    chosen = list(dict.fromkeys(event.values.get(name, "") for name in NAMES))
    if not COMPANIES.keys() >= set(chosen):
        return Outcome(reply=_form(answer, "Choose two companies of the list, then send it again."))
    evidence = deps.checker.evidence(answer.text, deps.library.get(answer.question), checking.terms(answer, deps))
    return Outcome(reply=pages.lenses_card(answer, {company: lens(evidence, company) for company in chosen}))
