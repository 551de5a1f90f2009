"""Peer feedback: five anchored ratings for the answerer alone, one strength and one change for the thread."""

import datetime as dt

from bot.cards import (
    Button,
    Buttons,
    Card,
    CardPart,
    Delivery,
    Form,
    FormField,
    Note,
    Quote,
    ScaleField,
    Table,
    Text,
    TextField,
)
from bot.events import ButtonPressed, CommandGiven, FormSubmitted
from bot.model import RATINGS, Answer, Feedback, Place, Visibility
from bot.practice import checking
from bot.practice.common import Deps, Outcome, home_channels, person, say

ANCHORS = {
    "structure": ("Structure", "I lost the thread", "Situation, task, action and result were easy to follow"),
    "specificity": ("Specificity", "Could be anyone’s story", "I could picture that one time"),
    "ownership": ("Ownership", "I can’t tell what you did", "Your own part was clear throughout"),
    "metrics": ("Numbers", "Nothing to measure it by", "Start, end and effect in figures"),
    "time": ("Length", "Far too short or too long", "Right for two to three minutes"),
}
"""The five ratings with the words at 1 and at 5 (PRODUCT "Peer review that helps")."""

LONGEST = 600
"""Code points in a strength, a change or a follow-up question."""

EXCERPT = 90
"""Code points of an answer shown in a list."""


def open_form(event: ButtonPressed, deps: Deps, now: dt.datetime) -> Outcome:
    """ "Give feedback" on an answer, or on the message it was typed in."""
    answer = _meant(event.subject, deps)
    refusal = _refusal(answer, event.by, deps)
    if answer is None or refusal:
        return say("Give feedback", refusal)
    return Outcome(reply=_form(answer))


def _meant(subject: str, deps: Deps) -> Answer | None:
    place = Place.parse(subject)
    return deps.ledger.answers.get(place) or deps.ledger.answers.with_part(place)


def _refusal(answer: Answer | None, reviewer: Place, deps: Deps) -> str:
    """Why this person can't review this answer, or nothing."""
    if answer is None or not answer.parts or not answer.counts:
        return "That message isn’t an answer with a check. Choose one with a 📝 under it."
    if answer.author == reviewer:
        return "That is your own answer. Your check tells you the next step; a peer’s view has to come from a peer."
    if answer.visibility is not Visibility.EVERYONE:
        return "That answer is private."
    if any(given.reviewer == reviewer for given in deps.ledger.feedback.on(answer.place)):
        return "You have given feedback on this answer already. Thank you; the next one will be glad of you."
    return ""


def _form(answer: Answer, values: dict[str, str] | None = None, problem: str = "") -> Form:
    typed = values or {}
    scales: list[FormField] = [
        ScaleField(name, label, low, high, value=typed.get(name, "")) for name, (label, low, high) in ANCHORS.items()
    ]
    words = (
        TextField("strength", "One strength", "What worked?", typed.get("strength", ""), LONGEST, 2),
        TextField("change", "One change", "What would make it stronger?", typed.get("change", ""), LONGEST, 2),
        TextField("probe1", "A follow-up question", "", typed.get("probe1", ""), LONGEST, required=False),
        TextField("probe2", "Another one", "", typed.get("probe2", ""), LONGEST, required=False),
    )
    return Form(
        "feedback",
        "Give feedback",
        (*scales, *words),
        "Send feedback",
        subject=str(answer.place),
        intro="Write what would help you on a tired day. The ratings go to the author alone; "
        "strength and change stand in the thread.",
        problem=problem,
    )


def submitted(event: FormSubmitted, deps: Deps, now: dt.datetime) -> Outcome:
    """Keep the feedback, tell the author, and let the thread see strength and change."""
    answer = _meant(event.subject, deps)
    refusal = _refusal(answer, event.by, deps)
    if answer is None or refusal:
        return say("Give feedback", refusal)
    values = {name: value.strip() for name, value in event.values.items()}
    problem = _problem(values)
    if problem:
        return Outcome(reply=_form(answer, values, problem))
    who = person(event, deps)
    structure, specificity, ownership, metrics, time = (int(values[name]) for name in RATINGS)
    feedback = Feedback(
        answer.place,
        who.place,
        (structure, specificity, ownership, metrics, time),
        values["strength"],
        values["change"],
        tuple(values[name] for name in ("probe1", "probe2") if values.get(name)),
        at=event.when,
    )
    deps.ledger.feedback.save(feedback)
    return Outcome(
        Card("Thank you", (Text("Your feedback is on its way to the author."),)),
        (*_deliveries(feedback, answer, who.name, deps),),
    )


def _problem(values: dict[str, str]) -> str:
    missing = [ANCHORS[name][0] for name in RATINGS if values.get(name) not in {"1", "2", "3", "4", "5"}]
    if missing:
        return f"Choose a rating from 1 to 5 for: {', '.join(missing)}."
    for name, label in (("strength", "one strength"), ("change", "one change")):
        if not any(character.isalnum() for character in values.get(name, "")):
            return f"Write {label}, in a few words."
    if any(len(values.get(name, "")) > LONGEST for name in ("strength", "change", "probe1", "probe2")):
        return f"Keep each text under {LONGEST} characters."
    return ""


def _deliveries(feedback: Feedback, answer: Answer, reviewer: str, deps: Deps) -> list[Delivery]:
    words = (Text(feedback.strength, lead="Strength"), Text(feedback.change, lead="One change"))
    ratings = tuple(
        (ANCHORS[name][0], f"{rating} of 5") for name, rating in zip(RATINGS, feedback.ratings, strict=True)
    )
    probes = tuple(Quote(probe) for probe in feedback.probes)
    private = Card(
        f"{reviewer} gave you feedback",
        (
            *words,
            *probes,
            Table("Ratings, for your eyes only", ("What", "Rating"), ratings),
            Buttons((Button("My check", "report", str(answer.place)), Button("Try again", "again", str(answer.place)))),
        ),
    )
    told = [Delivery(f"feedback:{answer.place}:{feedback.reviewer}", answer.author, private)]
    posting = deps.ledger.postings.get(answer.posting)
    if posting is not None and posting.place is not None:
        author = checking.author_of(answer, deps)
        public = Card(f"{reviewer} on {author.name}’s answer", (*words, *probes))
        told.append(Delivery(f"peer:{answer.place}:{feedback.reviewer}", posting.place, public))
    return told


def waiting(event: CommandGiven, deps: Deps, now: dt.datetime) -> Outcome:
    """``feedback``: answers to the latest question that this person may read and has not reviewed."""
    channels = home_channels(event.by, event.at, deps.ledger)
    posting = deps.ledger.postings.latest(channels[0].place) if channels else None
    answers = deps.ledger.answers.to(posting.key) if posting else []
    open_ = [answer for answer in answers if not _refusal(answer, event.by, deps)]
    if not open_:
        return say("Give feedback", "No answer waits for you right now.")
    parts: list[CardPart] = []
    for answer in open_:
        start = " ".join(answer.text.split())
        shown = start if len(start) <= EXCERPT else f"{start[:EXCERPT].rsplit(' ', 1)[0]}…"
        parts += [
            Text(shown, lead=checking.author_of(answer, deps).name),
            Buttons((Button("Give feedback", "feedback", str(answer.place)),)),
        ]
    return Outcome(reply=Card("Answers that wait for feedback", (*parts, Note("Two minutes are enough for one."))))
