"""Who speaks to the question, and who to the room (PRODUCT "What counts as an answer in a thread")."""

import hashlib
import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters import main
from bot.model import Question
from bot.questions import Library
from bot.star import Checker, Outcome, Relevance
from bot.star.reading import read
from bot.star.relevance import features
from bot.star.sentences import split
from tests.rules.star.answers import GOOD
from tests.rules.star.conftest import CONTENT
from tests.rules.star.test_pieces import CHECKER
from tests.rules.star.training import Told, told

ANSWER, TRY, CONVERSATION = Outcome
DATA = ("gate_train.jsonl", "gate_more.jsonl", "star_train.jsonl", "extra_train.jsonl", "train_more.jsonl")


@pytest.fixture(scope="session")
def library() -> Library:
    return main.library()


def asked(library: Library, name: str) -> Question:
    question = library.get(name)
    assert question is not None
    return question


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (
            "Q28",
            "We drove up to the coast on Saturday, the kids built a castle the size of a car and the tide took"
            " it while we queued for ice cream.",
        ),
        (
            "Q64",
            "Went to my cousin's wedding last weekend, danced till four in the morning and lost my shoes. My"
            " uncle sang. Nobody had asked him to. On Sunday we all had breakfast in the garden and I slept on"
            " the train back home.",
        ),
        (
            "Q36",
            "Our dog ate half of a birthday cake on Sunday and spent the night walking around the flat, we"
            " called the vet at two and she laughed at us. He is fine.",
        ),
        (
            "Q09",
            "We finally got the keys to our new flat yesterday, carried eleven boxes up to the fifth floor, and"
            " then found out that the lift had been working all along.",
        ),
        (
            "Q70",
            "The all-hands yesterday was endless. Two hours of slides, the projector broke twice, and they"
            " talked about parking for forty minutes. I ate three sandwiches and answered my mail.",
        ),
        (
            "Q12",
            "My meeting this morning was planned for thirty minutes and went on for two and a half hours,"
            " nobody knew why we were there, and by the end three people had their cameras off and one was"
            " clearly cooking.",
        ),
    ],
)
def test_a_weekend_or_a_long_meeting_is_no_answer(checker: Checker, library: Library, question: str, text: str) -> None:
    assert checker.outcome(text, asked(library, question)) is CONVERSATION


@pytest.mark.parametrize(
    "text",
    [
        "to Maria above: I'd open with the decision and move the part about the vendor to the end, it gets lost there",
        "Daniel, your second point is much better than the first, maybe begin with the angry call and cut the rest",
        "Hey Lena, small thing, you wrote that the team decided, but who was it really? I'd name yourself there",
        "@Jo we had the same outage in 2021 and I rolled it back twice before I found the broken index, so"
        " I measured it",
        "<@U0298XYZ> I really like how you explained the trade-off, did you ever measure what the second version cost?",
        "we had the same outage in 2021 and I rolled it back twice before I found the broken index, right"
        " <@!123456789>",
    ],
)
def test_what_is_meant_for_another_person_is_conversation(checker: Checker, library: Library, text: str) -> None:
    assert checker.outcome(text, asked(library, "Q18")) is CONVERSATION
    assert checker.outcome(text) is CONVERSATION


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Q20", "@organiser could you please post the question a bit later on Mondays, we have our planning at nine"),
        (
            "Q33",
            "Thursday at half past six works for me, but I can't do Friday because I am on a train the whole evening",
        ),
        ("Q59", "Can we move the mock interviews to next week? Half of the group is on holiday and I have a deadline"),
        ("Q26", "sorry everyone, I'm running about ten minutes late, please start without me and I'll read the notes"),
        (
            "Q74",
            "I found this article about learning new frameworks really useful, have a look: https://example.com/fast",
        ),
        ("Q52", "For anyone preparing for this, there is a free webinar tomorrow at 7 pm, link in the calendar invite"),
        (
            "Q41",
            "does anybody know whether the bot counts answers that were posted after midnight? my streak is at zero",
        ),
        (
            "Q55",
            "Is this the same question that we had two weeks ago or am I imagining things? Feels like a"
            " duplicate to me",
        ),
        (
            "Q11",
            "Thank you all so much for the kind words yesterday, it really helped me to calm down before the onsite!",
        ),
        ("Q84", "haha this one is going to hurt, I will need a coffee before I write anything about my weaknesses"),
        ("Q85", "good question today, I never know what to ask them at the end, will think about it over lunch"),
        (
            "Q83",
            "has anyone here interviewed with them lately? wondering how many rounds there are and if they pay"
            " the trip",
        ),
    ],
)
def test_requests_plans_links_and_thanks_are_conversation(
    checker: Checker, library: Library, question: str, text: str
) -> None:
    assert checker.outcome(text, asked(library, question)) is CONVERSATION


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (
            "Q48",
            "I would sit down with the person, listen to what they think, and then look for a compromise that"
            " both of us can live with.",
        ),
        (
            "Q07",
            "I'll always stay polite with an upset customer and I'll try to find out what the real problem is"
            " before I promise anything.",
        ),
        (
            "Q41",
            "If that happened to me I'd cut the scope, tell the stakeholders early and keep the tests for the"
            " critical parts.",
        ),
        (
            "Q64",
            "In my opinion a good leader listens more than they talk and protects the team from noise coming"
            " from above.",
        ),
        (
            "Q20",
            "Failure is part of every project, what counts is that people talk about it openly and don't look"
            " for somebody to blame.",
        ),
        (
            "Q22",
            "Usually I stop when another week of work would not change the decision that somebody takes with"
            " the model.",
        ),
        (
            "Q27",
            "I profile first, then look at the slowest part, then try caching or quantisation, and I repeat"
            " this until it is fast enough for the users.",
        ),
        ("Q85", "I would probably ask about the company culture and how people work together in the team day to day."),
        ("Q15", "I rewrote the ranking service in Go and it became three times faster."),
    ],
)
def test_suppositions_habits_principles_and_hints_are_tries(
    checker: Checker, library: Library, question: str, text: str
) -> None:
    assert checker.outcome(text, asked(library, question)) is TRY


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (
            "Q20",
            "They gave me a project nobody wanted and of course it failed. The backend people never answered,"
            " the manager changed his mind each week, and the client was impossible. I did my part on time. In"
            " the end it was cancelled in March and I moved to another team.",
        ),
        (
            "Q12",
            "We had a recommendation system at my last company. Matrix factorisation decomposes the user-item"
            " matrix into two smaller matrices. The loss is minimised with alternating least squares. I"
            " implemented it in Spark and the clicks went up by 4 percent after the launch.",
        ),
        (
            "Q07",
            "So it's 2019, I'm on the phone with a retailer who is shouting that half of his orders are gone. I"
            " ask him for one order number, I find the failed import while we talk, and I stay on the line until"
            " the first order is back. He renews in December.",
        ),
        (
            "Q54",
            "At university I was in a team of four, we made a robot that sorts bottles. One guy stopped coming"
            " after the second week. I called him, he had problems at home, so I took over his camera part and"
            " he wrote the report at night. We got the second prize.",
        ),
        (
            "Q65",
            "A new colleague in my group was afraid of asking questions in meetings. I invited her for lunch"
            " every Tuesday, we went through her notes together, and I asked her to present one small result a"
            " month later. Today she runs the meeting herself.",
        ),
        (
            "Q09",
            "my client wanted face recognition for his gym doors and i had to tell him its not allowed here. i"
            " prepared two other options with prices and walked him thru it on a call. he took the key cards and"
            " was happy with it, saved him about 8k",
        ),
        (
            "Q27",
            "I always measure before I change anything. At the bank our fraud model needed 400 ms per call, and"
            " profiling showed that most of it was JSON parsing. I moved the parsing out of the loop and we went"
            " down to 90 ms.",
        ),
        (
            "Q83",
            "I want to join the forecasting team because I have spent five years on energy demand models and"
            " you are one of the few who publish how wrong they were. I talked with two of your engineers at a"
            " meetup and liked how openly they argued. Cheaper heating for families is something I care about.",
        ),
        (
            "Q84",
            "I tend to say yes to too many things. Last year I missed two deadlines because of it, so I now"
            " write every request on a list and go through it with my manager on Mondays. Since then I have"
            " missed none.",
        ),
        (
            "Q85",
            "What would you expect from me in the first three months? How does the team decide which"
            " experiments go into production? And what made the last person in this role leave?",
        ),
    ],
)
def test_good_bad_vague_and_blaming_answers_are_answers(
    checker: Checker, library: Library, question: str, text: str
) -> None:
    assert checker.outcome(text, asked(library, question)) is ANSWER


@pytest.mark.parametrize("one", [one for one in told() if one.is_story and one.words >= 60], ids=lambda one: one.id)
def test_no_long_story_is_taken_for_conversation(checker: Checker, library: Library, one: Told) -> None:
    assert checker.outcome(one.text) is not CONVERSATION
    assert checker.outcome(one.text, asked(library, "Q48")) is not CONVERSATION


@given(
    st.lists(
        st.sampled_from(["I", "rebuilt", "the", "index", "because", "it", "was", "slow", "in", "2019"]), max_size=9
    )
)
def test_fewer_than_ten_words_are_always_conversation(words: list[str]) -> None:
    assert CHECKER.outcome(" ".join(words)) is CONVERSATION


def test_a_note_for_another_person_does_not_join_an_answer(checker: Checker) -> None:
    assert not checker.joins(GOOD, "to Kofi above: I'd cut the first half, it only starts with the call to the vendor")
    assert not checker.joins(GOOD, "@Kofi I rewrote ours as well and it took three weeks until the tests were green")
    assert checker.joins(GOOD, "I rewrote ours as well and it took three weeks until the tests were green")


def test_the_gate_belongs_to_its_data() -> None:
    digest = hashlib.sha256(b"".join((CONTENT / "data" / name).read_bytes() for name in DATA)).hexdigest()
    assert json.loads((CONTENT / "gate.json").read_text("utf-8"))["data"] == digest, "run `make model`"


def test_the_gate_is_a_small_file_with_sorted_keys() -> None:
    text = (CONTENT / "gate.json").read_text("utf-8")
    content = json.loads(text)
    assert len(text) <= 150_000
    assert list(content) == sorted(content)
    assert list(content["of"]) == sorted(content["of"])
    assert all(weight == round(weight, 4) for weight in content["of"].values())


def test_every_cue_that_is_weighed_is_one_that_messages_have(relevance: Relevance, library: Library) -> None:
    seen: set[str] = set()
    for name in (DATA[0], DATA[1], DATA[4]):
        for row in map(json.loads, (CONTENT / "data" / name).read_text("utf-8").splitlines()):
            text = row.get("text") or row["join"].join(row["sents"])
            seen.update(features(tuple(map(read, split(text))), library.get(row["question"])))
    assert {name for name in relevance.of if not name.startswith("w:")} <= seen


def test_a_message_of_sixty_words_takes_three_milliseconds_at_most(checker: Checker, library: Library) -> None:
    text = " ".join((GOOD + " ").split()[:60])
    checker.outcome(text, asked(library, "Q18"))
    before = time.process_time()
    for _ in range(50):
        checker.outcome(text, asked(library, "Q18"))
    assert (time.process_time() - before) / 50 < 0.003


@pytest.mark.parametrize(
    "piece", ["? ", "Dr. ", "to Aa ", "Hi Aa, ", "@a ", "www.", "your a b ", "in 2019 ", "A", "x ", GOOD + " "]
)
def test_forty_thousand_characters_are_judged_in_a_moment(checker: Checker, library: Library, piece: str) -> None:
    text = (piece * 40_000)[:40_000]
    before = time.process_time()
    checker.outcome(text, asked(library, "Q18"))
    assert time.process_time() - before < 1  # what takes more than linear time takes minutes


def test_what_a_long_story_mentions_in_passing_is_no_small_talk(relevance: Relevance, library: Library) -> None:
    home = " On Friday my brother cooked dinner for all of us and the dog slept under the table. "
    for text in (GOOD + home + GOOD, home + GOOD + GOOD):
        assert relevance.is_addressed(tuple(map(read, split(text))), asked(library, "Q18"))
