"""Organisers' actions: setting a channel up, Start, pause, resume, Ask now, Skip."""

import dataclasses
import datetime as dt

from bot import timetable
from bot.cards import Button, Buttons, Card, ChoiceField, Delivery, Form, ManyField, Text, TextField
from bot.errors import BadZoneError
from bot.events import ButtonPressed, CommandGiven, FormSubmitted, Interaction, Joined, Removed
from bot.model import Channel, ChannelState, Place, Schedule
from bot.practice import daily
from bot.practice.common import Deps, Outcome, organises, person, say
from bot.star import PROFILES

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

PROFILE_NAMES = {
    "core": "Core: STAR that ends with a lesson",
    "ml-star": "ML-STAR: experiments, offline and online results",
    "decision": "Decision story: problem, decision, trade-off, outcome",
    "starl": "STARL: the lesson is a part of its own",
    "timed": "Timed: five parts by the clock, two minutes",
    "classic": "Classic: STAR in two to three minutes",
}
"""What each profile asks for (COVERAGE 1.1, 1.2)."""

FALLBACK_ZONE = "Etc/UTC"
"""Until an organiser chooses one, or the platform tells the installer's."""


def joined(event: Joined, deps: Deps, now: dt.datetime) -> Outcome:
    """The bot was added to a channel: whoever added it organises it and is shown the way."""
    who = person(event, deps)
    known = deps.ledger.channels.get(event.at)
    if known is None:
        schedule = Schedule(who.zone or FALLBACK_ZONE)
        known = Channel(event.at, event.channel_name, schedule, organisers=(who.place,))
    elif known.state is ChannelState.PAUSED:
        known = _running(known, now)
    deps.ledger.channels.save([known])
    if known.state is not ChannelState.NEW:
        return Outcome()
    return Outcome(deliveries=(Delivery(f"notice:{event.at}:setup:{event.key}", who.place, _settings_card(known)),))


def removed(event: Removed, deps: Deps, now: dt.datetime) -> Outcome:
    """The bot left a channel: nothing more is asked there; history stays for a return."""
    channel = deps.ledger.channels.get(event.at)
    if channel is not None and channel.state is ChannelState.RUNNING:
        deps.ledger.channels.save([dataclasses.replace(channel, state=ChannelState.PAUSED, next_due=None)])
    return Outcome()


def command(event: CommandGiven | ButtonPressed, deps: Deps, now: dt.datetime) -> Outcome:
    """An organiser's command, or the button of the same name."""
    action = event.command if isinstance(event, CommandGiven) else event.action
    place = Place.parse(event.subject) if isinstance(event, ButtonPressed) and event.subject else event.at
    channel = deps.ledger.channels.get(place.whole_channel)
    if channel is None:
        return say("This channel is not set up", "Add Starstreak to the channel first; whoever adds it organises it.")
    if not organises(event, channel):
        return say("For organisers", "Ask the person who set this channel up.")
    match action:
        case "start":
            return _start(event, channel, deps, now)
        case "pause":
            return _pause(channel, deps)
        case "resume":
            return _resume(channel, deps, now)
        case "ask-now":
            return _ask_now(event, channel, deps, now)
        case "skip":
            return _skip(channel, deps, now)
        case _:
            return Outcome(reply=form(channel))


def form(channel: Channel, values: dict[str, str] | None = None, problem: str = "") -> Form:
    """The settings of a channel, every one with a default."""
    typed = values or {
        "zone": channel.schedule.zone,
        "at": f"{channel.schedule.at:%H:%M}",
        "weekdays": ",".join(str(day) for day in sorted(channel.schedule.weekdays)),
        "profile": channel.profile,
    }
    return Form(
        "setup",
        f"Settings of #{channel.name}",
        (
            TextField("zone", "Time zone", "for example Europe/Berlin", typed.get("zone", ""), 64),
            TextField("at", "Time of the daily question", "for example 09:00", typed.get("at", ""), 5),
            ManyField(
                "weekdays", "Days", tuple((str(i), day) for i, day in enumerate(DAYS)), typed.get("weekdays", "")
            ),
            ChoiceField(
                "profile", "Profile", tuple((name, PROFILE_NAMES[name]) for name in PROFILES), typed.get("profile", "")
            ),
        ),
        "Save",
        subject=str(channel.place),
        problem=problem,
    )


def submitted(event: FormSubmitted, deps: Deps, now: dt.datetime) -> Outcome:
    """Save the settings; they hold from the next slot on."""
    channel = deps.ledger.channels.get(Place.parse(event.subject).whole_channel if event.subject else event.at)
    if channel is None:
        return say("This channel is not set up", "Add Starstreak to the channel first; whoever adds it organises it.")
    if not organises(event, channel):
        return say("For organisers", "Ask the person who set this channel up.")
    read = _read(event, channel)
    if isinstance(read, str):
        return Outcome(reply=form(channel, dict(event.values), read))
    person(event, deps)
    channel = _running(read, now) if read.state is ChannelState.RUNNING else read
    deps.ledger.channels.save([channel])
    return Outcome(reply=_settings_card(channel, now))


def _read(event: FormSubmitted, channel: Channel) -> Channel | str:
    """The channel with the form's settings, or one sentence about the first that can't be used."""
    values = event.values
    try:
        zone = values.get("zone", "").strip()
        timetable.zone(zone)
        at = dt.time.fromisoformat(values.get("at", "").strip())
    except BadZoneError as error:
        return str(error)
    except ValueError:
        return "Write the time as 09:00."
    if at.tzinfo is not None or at.second or at.microsecond:
        return "Write the time as 09:00."
    days = {day.strip() for day in values.get("weekdays", "").split(",") if day.strip()}
    if not days or not days <= {str(day) for day in range(7)}:
        return "Choose at least one day of the week."
    if values.get("profile") not in PROFILES:
        return f"Choose a profile: {', '.join(PROFILES)}."
    schedule = dataclasses.replace(channel.schedule, zone=zone, at=at, weekdays=frozenset(int(day) for day in days))
    return dataclasses.replace(channel, schedule=schedule, profile=values["profile"])


def _settings_card(channel: Channel, now: dt.datetime | None = None) -> Card:
    days = [name for number, name in enumerate(DAYS) if number in channel.schedule.weekdays]
    text = f"A question at {channel.schedule.at:%H:%M} ({channel.schedule.zone}), on {', '.join(days)}."
    if channel.state is ChannelState.NEW:
        buttons = Buttons(
            (
                Button("Start", "start", str(channel.place), primary=True),
                Button("Change settings", "setup", str(channel.place)),
            )
        )
        return Card(f"Set up #{channel.name}", (Text(text), Text("The first question comes at once."), buttons))
    return Card(f"Settings of #{channel.name}", (Text(text), *_next(channel, now)))


def _next(channel: Channel, now: dt.datetime | None) -> tuple[Text, ...]:
    if channel.state is ChannelState.PAUSED:
        return (Text("The channel is paused; resume starts it again."),)
    slot = _coming(channel, now) if now is not None else None
    return (Text(f"Next question: {slot.day:%A %-d %B}."),) if slot is not None else ()


def _coming(channel: Channel, now: dt.datetime) -> timetable.Slot | None:
    slot = timetable.following(now, channel.schedule)
    while slot is not None and slot.day in channel.skip:
        slot = timetable.following(slot.at, channel.schedule)
    return slot


def _running(channel: Channel, now: dt.datetime) -> Channel:
    """The channel at work from now on; slots that passed meanwhile are not made up for."""
    return dataclasses.replace(
        channel, state=ChannelState.RUNNING, decided=now, next_due=daily.next_due(channel.schedule, now)
    )


def _start(event: Interaction, channel: Channel, deps: Deps, now: dt.datetime) -> Outcome:
    """The first question comes at once; the schedule begins on the next scheduled day."""
    if channel.state is not ChannelState.NEW:
        return _resume(channel, deps, now)
    tomorrow = timetable.local_day(now, channel.schedule.zone, ends=dt.time.min) + dt.timedelta(days=1)
    channel = _running(
        dataclasses.replace(channel, schedule=dataclasses.replace(channel.schedule, starts=tomorrow)), now
    )
    deps.ledger.channels.save([channel])
    posting = daily.ask_now(channel, event.key, deps, now)
    return Outcome(
        Card("Started", (Text("Here comes the first question."), *_next(channel, now))),
        (daily.carry(posting, deps, daily.WHAT_ORGANISERS_SEE),),
    )


def _pause(channel: Channel, deps: Deps) -> Outcome:
    if channel.state is not ChannelState.RUNNING:
        return say("Not running", "Nothing is asked in this channel at present.")
    deps.ledger.channels.save([dataclasses.replace(channel, state=ChannelState.PAUSED, next_due=None)])
    return say("Paused", "No questions until you press resume. Nobody’s streak suffers.")


def _resume(channel: Channel, deps: Deps, now: dt.datetime) -> Outcome:
    if channel.state is ChannelState.NEW:
        return Outcome(reply=_settings_card(channel))
    channel = _running(channel, now)
    deps.ledger.channels.save([channel])
    return Outcome(reply=Card("Running", _next(channel, now)))


def _ask_now(event: Interaction, channel: Channel, deps: Deps, now: dt.datetime) -> Outcome:
    if channel.state is ChannelState.NEW:
        return Outcome(reply=_settings_card(channel))
    posting = daily.ask_now(channel, event.key, deps, now)
    return Outcome(Card("Asked", (Text("The question is on its way."),)), (daily.carry(posting, deps),))


def _skip(channel: Channel, deps: Deps, now: dt.datetime) -> Outcome:
    slot = _coming(channel, now)
    if channel.state is not ChannelState.RUNNING or slot is None:
        return say("Nothing to skip", "No question is planned in this channel.")
    channel = dataclasses.replace(channel, skip=channel.skip | {slot.day})
    deps.ledger.channels.save([channel])
    return Outcome(reply=Card(f"{slot.day:%A %-d %B} is skipped", _next(channel, now)))
