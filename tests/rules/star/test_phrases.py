"""Each table of phrases with words that show it and words that only look like it."""

import re

import pytest

from bot.star import phrases
from bot.star.patterns import phrases as table

SHOWN = {
    "DUTY": [
        "my task was to halve it",
        "it fell to me",
        "i was asked to fix it",
        "i had to decide",
        "she asked me to lead it",
    ],
    "REASON": [
        "because it was cheaper",
        "so i rewrote it",
        "so that nobody would have to ask",
        "so planners could override it",
        "as nobody would have to maintain it",
        "i considered a bigger server, but it cost too much",
        "rather than argue",
        "to make sure that it held",
        "which meant two days of downtime",
        "it was easier to explain",
    ],
    "CHOICE": [
        "i chose the smaller one",
        "we went with the rules",
        "i ruled out a rewrite",
        "i left it out",
        "instead i asked",
    ],
    "LESSON": [
        "i learned to ask",
        "next time i would start earlier",
        "the lesson was simple",
        "i never roll out at once",
        "since then i ask first",
    ],
    "LASTING": [
        "it is now part of every release",
        "the checklist is used by two other teams",
        "the lab has since changed it",
        "rolled out to all plants",
    ],
    "VAGUE_CHANGE": [
        "it improved significantly",
        "much faster than before",
        "a huge impact",
        "reduced the load a lot",
        "quality increased by a lot",
    ],
    "VAGUE_JOY": ["everyone was happy", "it worked really well", "a great success", "people liked it"],
    "TEAM_DECIDES": [
        "our team decided to wait",
        "we then chose the forest",
        "we solved many issues along the way as a team",
    ],
    "ANCHOR": ["in march 2023", "two years ago", "at my last job", "when i joined", "last spring", "for example"],
    "SCENE": ["so it's 2019", "in march", "at my first job", "i'm 22"],
    "GENERALITY": ["i always ask", "in many projects", "over the years"],
    "CHANGE": ["errors fell", "went from 3 to 2", "12% fewer errors", "down 40%", "brought it down"],
    "REACHED": ["got 96% accuracy", "reached $3", "hit a recall of 0.9"],
    "RELIABILITY": ["it is stable now", "six teams adopted it", "no errors since"],
    "TECHNICAL": ["latency", "p99", "the error rate", "recall"],
    "BUSINESS": ["revenue", "20 hours a week", "complaints", "customers"],
    "FIRST_PERSON": ["i", "we did", "my part", "i've seen"],
}
LOOKS_LIKE = {
    "DUTY": ["the task queue was long", "the manager had two goals"],
    "REASON": ["since 2021 it ran", "since then it held", "it was so slow", "as of today"],
    "CHOICE": ["the options were many", "a select statement"],
    "LESSON": ["the training lessened the load", "they learnedly argued", "a learning rate"],
    "LASTING": ["it was used once", "the team was new"],
    "VAGUE_CHANGE": ["it improved by 12%", "a big server", "a much larger table"],
    "VAGUE_JOY": ["the well was dry", "the happy path failed"],
    "TEAM_DECIDES": ["we tested it", "our team was small", "the teams met"],
    "ANCHOR": ["in general", "the last one", "march on"],
    "SCENE": ["it's monday again", "my job", "i'm happy"],
    "GENERALITY": ["a hallway", "many customers"],
    "CHANGE": ["fellow", "the cutter", "down the road"],
    "REACHED": ["got to work", "a white 9"],
    "RELIABILITY": ["a stablehand", "a user story"],
    "TECHNICAL": ["testimony", "the moderator"],
    "BUSINESS": ["a custom model", "the coster"],
    "FIRST_PERSON": ["in it", "mystery", "wed"],
}


def named(name: str) -> re.Pattern[str]:
    found = getattr(phrases, name)
    assert isinstance(found, re.Pattern)
    return found


def test_every_table_is_tested() -> None:
    tables = {name for name, value in vars(phrases).items() if isinstance(value, re.Pattern)}
    assert tables == set(SHOWN) == set(LOOKS_LIKE)


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in SHOWN.items() for text in texts])
def test_phrase_is_recognised(name: str, text: str) -> None:
    assert named(name).search(text)


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in LOOKS_LIKE.items() for text in texts])
def test_what_only_looks_like_it_is_not(name: str, text: str) -> None:
    assert not named(name).search(text)


def test_a_table_reads_line_by_line_and_over_lines() -> None:
    pattern = table("""
        one (?:red
        |green) apple
        pear
    """)
    assert [
        bool(pattern.search(text)) for text in ("one red apple", "one green apple", "pear", "pears", "one apple")
    ] == [
        True,
        True,
        True,
        False,
        False,
    ]
