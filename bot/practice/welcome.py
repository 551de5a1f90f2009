"""What is asked once after a first answer, board and time zone, and how to change one's mind."""

import dataclasses
import datetime as dt

from bot import timetable
from bot.cards import Button, Buttons, Card, Form, Note, Text, TextField
from bot.errors import BadZoneError
from bot.events import ButtonPressed, CommandGiven, FormSubmitted, Interaction
from bot.model import BoardConsent, Pause, Person
from bot.practice.common import Deps, Outcome, home_channels, person, say, zone_of

LONGEST_ALIAS = 40
"""Code points in an alias."""


def card(zone: str) -> Card:
    """Asked once, after the first answer that counts (PRODUCT "Weekly boards", "Streaks are humane")."""
    return Card(
        "You have practised for the first time",
        (
            Text("Show you on Monday’s board?"),
            Buttons(
                (
                    Button("My name", "consent-name", primary=True),
                    Button("An alias", "consent-alias"),
                    Button("Not now", "consent-later"),
                )
            ),
            Text(f"Your practice day ends 03:00 {city(zone)} time."),
            Buttons((Button("Right", "zone-right"), Button("Change", "zone-change"))),
            Note("Both can be changed at any time: alias, opt-out, zone."),
        ),
    )


def city(zone: str) -> str:
    """The zone as people say it: its city."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def answered(event: ButtonPressed, deps: Deps, now: dt.datetime) -> Outcome:
    """A button of the card."""
    who = person(event, deps)
    match event.action:
        case "consent-name":
            return _consent(who, BoardConsent.NAME, deps)
        case "consent-alias":
            return Outcome(reply=_alias_form(who))
        case "consent-later":
            return _consent(who, BoardConsent.NOT_NOW, deps)
        case "zone-change":
            return Outcome(reply=_zone_form(_zone(event, who, deps)))
        case _:
            deps.ledger.people.save(dataclasses.replace(who, zone=_zone(event, who, deps)))
            return say("Good", f"Your practice day ends 03:00 {city(_zone(event, who, deps))} time.")


def _zone(event: Interaction, who: Person, deps: Deps) -> str:
    channels = home_channels(event.by, event.at, deps.ledger)
    return zone_of(who, channels[0]) if channels else who.zone or "Etc/UTC"


def _consent(who: Person, consent: BoardConsent, deps: Deps) -> Outcome:
    who = dataclasses.replace(who, consent=consent, opted_out=False)
    deps.ledger.people.save(who)
    if who.shown_as is None:
        return say("Not on the board", "You count among those who practised privately. Change it with alias.")
    return say("You are on the board", f"Monday’s board shows you as {who.shown_as}. Opt out at any time.")


def alias(event: CommandGiven, deps: Deps, now: dt.datetime) -> Outcome:
    """``alias``: the name to be shown by."""
    return Outcome(reply=_alias_form(person(event, deps)))


def _alias_form(who: Person, problem: str = "", value: str = "") -> Form:
    field = TextField("alias", "Alias", hint="for example Quiet Otter", value=value or who.alias, limit=LONGEST_ALIAS)
    return Form("alias", "Your name on the board", (field,), "Show me by this", problem=problem)


def alias_submitted(event: FormSubmitted, deps: Deps, now: dt.datetime) -> Outcome:
    """Keep the alias; who gives one agrees to be shown by it."""
    who = person(event, deps)
    name = " ".join(event.values.get("alias", "").split())
    if not any(character.isalnum() for character in name) or len(name) > LONGEST_ALIAS:
        problem = f"An alias needs a letter or digit and at most {LONGEST_ALIAS} characters."
        return Outcome(reply=_alias_form(who, problem, name))
    return _consent(dataclasses.replace(who, alias=name), BoardConsent.ALIAS, deps)


def opt_out(event: CommandGiven, deps: Deps, now: dt.datetime) -> Outcome:
    """``opt-out`` and ``opt-in``: shown nowhere, at once; or as before."""
    who = person(event, deps)
    out = event.command == "opt-out"
    deps.ledger.people.save(dataclasses.replace(who, opted_out=out))
    if out:
        return say("You are off the board", "From now on it neither names nor counts you. Your streak goes on.")
    if who.consent in (BoardConsent.NAME, BoardConsent.ALIAS):
        return say("Welcome back", "Monday’s board shows you again.")
    return Outcome(reply=card(_zone(event, who, deps)))


def zone_submitted(event: FormSubmitted, deps: Deps, now: dt.datetime) -> Outcome:
    """Keep the person's zone."""
    who = person(event, deps)
    name = event.values.get("zone", "").strip()
    try:
        timetable.zone(name)
    except BadZoneError as error:
        return Outcome(reply=_zone_form(name, str(error)))
    deps.ledger.people.save(dataclasses.replace(who, zone=name))
    return say("Changed", f"Your practice day ends 03:00 {city(name)} time.")


def zone(event: CommandGiven, deps: Deps, now: dt.datetime) -> Outcome:
    """``zone``: where one's practice day ends."""
    return Outcome(reply=_zone_form(_zone(event, person(event, deps), deps)))


def _zone_form(value: str, problem: str = "") -> Form:
    field = TextField("zone", "Time zone", hint="for example Europe/Berlin", value=value, limit=64)
    return Form("zone", "Your time zone", (field,), "Use this zone", problem=problem)


def pause(event: CommandGiven, deps: Deps, now: dt.datetime) -> Outcome:
    """``pause-me`` and ``resume-me``: days on which nothing is expected of the person."""
    who = person(event, deps)
    today = timetable.local_day(now, _zone(event, who, deps))
    running = bool(who.pauses) and who.pauses[-1].covers(today)
    if event.command == "pause-me":
        if not running:
            deps.ledger.people.save(dataclasses.replace(who, pauses=(*who.pauses, Pause(today))))
        return say("Paused", "Your streak stays as it is. Answer whenever you like; come back with resume-me.")
    if running:
        ended = dataclasses.replace(who.pauses[-1], last=max(who.pauses[-1].first, today - dt.timedelta(days=1)))
        deps.ledger.people.save(dataclasses.replace(who, pauses=(*who.pauses[:-1], ended)))
    return say("Welcome back", "Your streak goes on from where it was.")
