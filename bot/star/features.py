"""What the tagger sees of a sentence: cues, words, its place in the answer, and the cues around it.

Shared by the training script and the running program, so that both see the same. Features are names; a sentence has a
feature or has it not. Changing anything that is reached from here asks for a new model (`make model`).
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.star.grammar import Owner, deeds, has_past, tokens
from bot.star.patterns import MONTHS, SMALL, YEAR, phrases
from bot.star.phrases import BUSINESS, CHANGE, CHOICE, DUTY, FIRST_PERSON, LASTING, LESSON, REASON, TECHNICAL, VAGUE_JOY

_ROLE = r"(?:engineer|person|scientist|analyst|developer|one|lead|manager|owner|member|intern)"
_CUES = {
    "when": phrases(rf"""
        (?:in|since|until|early|late|last|back in) (?:the )?(?:early |late )?(?:{YEAR}|{MONTHS}|spring|summer
        |autumn|fall|winter|year|quarter)
    """),
    "ago": phrases("(?:years?|months?|weeks?) ago|once|at (?:that|the) time|when i (?:joined|started|arrived)"),
    "where": phrases(r"""
        (?:at|in|for) (?:my|our|a|an|the) (?:\S+ ){0,3}(?:compan\w+|job|team|role|group|start-?up|bank|lab
        |department|agency)
        (?:at|in|for) (?:my|our|a|an|the) (?:\S+ ){0,3}(?:university|firm|studio|shop|hospital|institute|position
        |network|marketplace)|i (?:worked|was working|was on|joined)
    """),
    "state": phrases("was|were|is|are|had been|kept|has been|wanted|needed"),
    "trouble": phrases(r"""
        complain\w*|problems?|wrong|fail\w*|broke\w*|slow\w*|angry|useless|doubled|losing|lost|missed|missing|late
        refused|stuck|churn\w*|expensive|outage|stopped|ignored|nobody|no one|issues?|crash\w*|unhappy|delayed
        behind
    """),
    "duty": DUTY,
    "purpose": phrases(rf"""
        goal|target|deadline|before the|by the end|within (?:an?|one|{SMALL}|\d+)|(?:under|below|above) \d\S*|had to
        needed to|must|aim(?:ed)?|in order to
    """),
    "sole": phrases(rf"(?:only|sole|lead|owner) (?:\S+ ){{0,3}}{_ROLE}"),
    "step": phrases(r"""
        (?:then|first|next|after that|afterwards|to start|at first|in parallel|meanwhile|instead|rather
        |because of that|based on)|(?:with|from) (?:this|that|the|there)|once|while|where|when
        for (?:the|each|every)
    """),
    "why": REASON,
    "choice": CHOICE,
    "found": phrases(r"""
        turned out|found (?:that|out)|noticed|discovered|realized that|saw that|it (?:became|showed)
        the (?:cause|reason|surprise)|most of (?:them|these|it)|half of
    """),
    "change": CHANGE,
    "after": phrases(rf"""
        in the end|at the end|at last|as a result|finally|after (?:that|one|{SMALL}|a|the)|today|now|since then
        later|eventually|within (?:an?|one|{SMALL}|\w+) (?:days?|weeks?|months?|quarters?)|overall|so far
    """),
    "won": phrases(r"""
        we (?:shipped|launched|delivered|finished|released|switched|won|saved|ended)
        was (?:closed|accepted|approved|ready|promoted)|customer|client|award|renewed|signed|adopted|success\w*
        no (?:downtime|findings)
    """),
    "joy": VAGUE_JOY,
    "lasting": LASTING,
    "lesson": LESSON,
    "maxim": phrases(
        "always|never|is (?:better|cheaper|easier|faster|worth|rarely|mostly|often)|can be|beats?|sometimes"
    ),
    "would": phrases("(?:i|we)(?: would|'d| could| might| will|'ll| should|d)"),
    "if": phrases("if (?:i|we|that|it|they|there|someone)"),
    "habit": phrases(
        "usually|typically|normally|generally|often|every time|whenever|tend to|my approach|most of the time"
    ),
    "belief": phrases(r"""
        i (?:believe|think|consider|enjoy|am|love|like|want)|i'm|it is important|should|means|in my opinion
        in general
    """),
    "you": phrases("you|your|anyone|someone"),
    "social": phrases(r"""
        thanks?|thank you|lol|haha|hi|hey|hello|sorry|nice|great (?:answer|question)|good morning|tomorrow
        the question|an example|happy to|let me know|hope this
    """),
    "asks": re.compile(r"\?\W*\Z"),
    "heading": re.compile(
        r"[*_#\s-]{0,8}(?:situation|context|task|my role|goal|action|result|outcome|lesson|[starl])\s?[:)-]"
    ),
    "number": re.compile(r"\d"),
    "percent": re.compile(r"\d ?(?:%|percent|points?\b)|\bpercent\b"),
    "money": re.compile(r"[$€£]\s?\d|\b\d+ ?(?:k|m|million|euros?|dollars?)\b"),
    "pair": re.compile(
        r"\bfrom \S+(?: \S+){0,3} to \S|->|→|\bdown to\b|\bversus\b|\bvs\b|\bcompared (?:with|to)\b|\binstead of \d"
    ),
    "definition": phrases(
        "is an?|are (?:called|used)|consists? of|computes?|represents?|learns?|is (?:used|applied|related|expensive)"
    ),
    "technical": TECHNICAL,
    "business": BUSINESS,
}
"""Signs in the lower-cased sentence, by name."""

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d[\d.,:]*|[%$€£]")
_BEFORE = ("duty", "i-acts", "change")
"""Cues whose having come before says where in the story one is."""
_WORDS = 80
"""Words of a sentence that are looked at."""


def features(sentences: Sequence[str]) -> list[list[str]]:
    """The feature names of each sentence of one answer; sentences are given in lower case."""
    cues = [_cues(sentence) for sentence in sentences]
    rows = []
    seen: set[str] = set()
    for index, sentence in enumerate(sentences):
        row = [f"c:{name}" for name in cues[index]]
        row += _words(sentence)
        row += _place(index, len(sentences))
        row += [f"p:{name}" for name in cues[index - 1]] if index else ["p:-"]
        row += [f"n:{name}" for name in cues[index + 1]] if index + 1 < len(sentences) else ["n:-"]
        row += [f"s:{name}" for name in _BEFORE if name in seen]
        rows.append(row)
        seen.update(cues[index])
    return rows


def _cues(sentence: str) -> list[str]:
    words = tokens(sentence)
    owners = {deed.owner for deed in deeds(words)}
    found = [name for name, pattern in _CUES.items() if pattern.search(sentence)]
    found += [f"{owner.value}-acts" for owner in Owner if owner in owners]
    found.append("past" if has_past(words) else "no-past")
    return found if FIRST_PERSON.search(sentence) else [*found, "no-me"]


def _words(sentence: str) -> list[str]:
    """Words and pairs of neighbouring words; every number looks the same."""
    words = ["#" if word[0].isdigit() else word for word in _WORD.findall(sentence)[:_WORDS]]
    return sorted({f"w:{word}" for word in words} | {f"w:{first} {second}" for first, second in pairwise(words)})


def _place(index: int, count: int) -> list[str]:
    tenth = 10 * index // max(count - 1, 1)
    place = [f"at:{tenth}", f"of:{min(count, 12)}"]
    if index < 3:
        place.append(f"first:{index}")
    if count - index <= 3:
        place.append(f"last:{count - index}")
    return place
