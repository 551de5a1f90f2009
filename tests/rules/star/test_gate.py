import dataclasses

import pytest

from bot.model import QuestionType
from bot.star import Checker, Outcome, gate
from bot.star.languages import Language
from bot.star.reading import read
from bot.star.sentences import split
from tests.rules.star.answers import GOOD, HABIT, HYPOTHETICAL, PRINCIPLE, question
from tests.rules.star.training import told

EP = QuestionType.EPISODE
ANSWER, TRY, CONVERSATION = Outcome
STORIES = ("star_train.jsonl", "extra_train.jsonl")

LECTURE = (
    "A message queue stores items until a consumer takes them. There are two models, point to point and publish"
    " subscribe. Exactly-once delivery is impossible in general. A dead letter queue keeps the items that cannot be"
    " processed, and a broker replicates every item to three machines."
)
ASKED = (
    "How does the team decide what to build next? What was the hardest problem you had in the last six months? How"
    " do people grow from this role, and where did the last one go?"
)


@pytest.mark.parametrize("text", [HYPOTHETICAL, HABIT, PRINCIPLE, LECTURE])
def test_what_did_not_happen_once_is_a_try(checker: Checker, text: str) -> None:
    assert checker.outcome(text, question(EP)) is TRY
    assert checker.outcome(text) is TRY


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n \t ",
        "🎉🎉🎉",
        "\u200b\u200e\u2060",
        "\0\0\0",
        "thanks all!",
        "lol nice",
        "thanks everyone for the feedback on mine, really helpful! I'll post a better one tomorrow when I have time",
        "has anyone here interviewed with a bank recently? curious what their first round looks like these days",
        "love how you explained the trade-off between cost and speed, did you measure it afterwards or just guess?",
        "Sorry I missed yesterday's question, I was travelling all day and my laptop died on the train so I could"
        " not join",
        "good luck everyone, my interview is on friday and I am so nervous about the second part lol",
        "i fixed the bug",
        "Does the bot count words or minutes, and how long should this be for a good score?",
    ],
)
def test_talk_in_the_thread_is_conversation(checker: Checker, text: str) -> None:
    assert checker.outcome(text, question(EP)) is CONVERSATION


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        "Thanks for the question! " + GOOD,
        "The customer sent a letter to say thanks, and my manager told me it was a great job. In March I had"
        " rebuilt her billing export over a weekend because the audit was on Monday.",
        "so our export was broken for months\ntook it on myself before the contract ended\nbisected the change and"
        " wrote a test\nthen moved 5% of traffic, then all\n2.3x faster, saved 6k a month 🎉",
        "In 2019 I work in a school for adults and many students stop after two months. The director ask me to find"
        " out why. I speak with 25 students and write all reasons in a table. The next semester only 8 of 60"
        " students stopped.",
    ],
)
def test_one_thing_that_happened_is_an_answer(checker: Checker, text: str) -> None:
    assert checker.outcome(text, question(EP)) is ANSWER


@pytest.mark.parametrize(("words", "outcome"), [(9, CONVERSATION), (10, TRY), (24, TRY), (25, ANSWER)])
def test_the_least_words_of_a_try_and_an_answer(checker: Checker, words: int, outcome: Outcome) -> None:
    text = " ".join(("I rewrote the loader in March and tested it with three drivers because " * 3).split()[:words])
    assert checker.outcome(text, question(EP)) is outcome


@pytest.mark.parametrize(
    ("kind", "text", "outcome"),
    [
        (QuestionType.HOW, HABIT, TRY),
        (
            QuestionType.HOW,
            HABIT + " Last May I stopped two projects that way, and the other two shipped on time.",
            ANSWER,
        ),
        (QuestionType.ASK, ASKED, ANSWER),
        (
            QuestionType.ASK,
            "What is the biggest challenge for the team in the next six months, and who works on it today?",
            TRY,
        ),
        (
            QuestionType.ASK,
            "yes!\nwho decides what gets cut when a release is late?\nalso how long does it take from merge to a"
            " phone\nand what did the last person in this seat struggle with",
            ANSWER,
        ),
        (
            QuestionType.ASK,
            "I want to find out how people get along with each other in the team, because the atmosphere is the most"
            " important thing for me, more important than anything else.",
            TRY,
        ),
        (
            QuestionType.HOW,
            "A model is ready when waiting costs more than its errors. Trust is earned in drops and lost in buckets,"
            " and nobody was ever harmed by an average. The rest is taste.",
            TRY,
        ),
        (
            QuestionType.WEAKNESS,
            "A weakness is something that people should know about themselves, and everyone has at least one. It is"
            " important to be honest about it, because nobody is perfect and teams need trust.",
            TRY,
        ),
        (
            QuestionType.WEAKNESS,
            "I care too much about details and I work too hard, everybody says so. I am a perfectionist and proud"
            " of it, people may find it hard to keep up with me, that is all.",
            ANSWER,
        ),
        (
            QuestionType.WEAKNESS,
            "I take on too much. Last year I missed a deadline because of it. Since then I write down every task on"
            " Monday and hand over at least one, and my manager looks at the list with me.",
            ANSWER,
        ),
        (
            QuestionType.WHY,
            "Everybody should work for a mission that means something. A good company values honesty over profit, and"
            " the best teams are those in which engineers and customers solve problems together.",
            TRY,
        ),
        (
            QuestionType.WHY,
            "Your company is the best in the world and everyone wants to be there. It would be a perfect fit for"
            " me, and I have the right attitude for such a great place.",
            ANSWER,
        ),
        (
            QuestionType.WHY,
            "You build shift planning for hospitals, and my mother worked shifts for thirty years. I built"
            " forecasts at a logistics company, which is what the role asks for, and your team talks openly about"
            " mistakes.",
            ANSWER,
        ),
    ],
)
def test_other_questions_have_shapes_of_their_own(
    checker: Checker, kind: QuestionType, text: str, outcome: Outcome
) -> None:
    assert checker.outcome(text, question(kind)) is outcome


PROMPT = (
    "Describe a situation in which you and your team saw things differently. How did you make your case, how was it"
    " decided in the end, and what would you say about that decision today?"
)
ADVERT = (
    "We are looking for a data analyst with three years of experience in retail. You will own our dashboards, work"
    " with the buyers, and report to the head of insight. Apply by the end of June."
)
SOUP = "Python SQL Spark Kafka leadership ownership impact metrics stakeholders delivery deadline teamwork " * 3
AGAIN = "I fixed the slow loader in March and the drivers left on time. " * 5


def test_prompts_and_adverts_are_for_others_to_answer(checker: Checker) -> None:
    asked = question(EP)
    pasted = dataclasses.replace(
        asked,
        text="What's a hard call you made on facts alone? What did they say, and what"
        " did you decide to do about it once you had looked at all of them twice?",
    )
    assert checker.outcome(PROMPT, asked) is CONVERSATION
    assert checker.outcome(ADVERT, asked) is CONVERSATION
    assert checker.outcome("Q42: " + pasted.text, pasted) is CONVERSATION
    assert checker.outcome(pasted.text + "\n" + GOOD, pasted) is ANSWER


@pytest.mark.parametrize("text", [SOUP, AGAIN])
def test_keywords_and_repetition_are_no_answer(checker: Checker, text: str) -> None:
    assert checker.outcome(text, question(EP)) is not ANSWER
    assert checker.outcome(text + GOOD, question(EP)) is ANSWER or text is SOUP


@pytest.mark.parametrize(
    ("words", "text", "outcome"),
    [
        (25, "El año pasado tuve que elegir entre dos modelos.", TRY),
        (24, "El año pasado tuve que elegir entre dos modelos.", CONVERSATION),
        (60, "@Ana el año pasado tuve que elegir entre dos modelos.", CONVERSATION),
    ],
)
def test_other_languages_are_tries_at_length_and_never_answers(words: int, text: str, outcome: Outcome) -> None:
    readings = tuple(map(read, split(text)))
    assert gate.outcome(readings, words, None, addressed=True, language=Language.SPANISH) is outcome


def test_headings_make_a_story_of_notes(checker: Checker) -> None:
    text = (
        "Situation: rural clinic, one laptop, power for five hours a day.\nTask: triage of all new pictures.\n"
        "Action: smaller model, printed table, two nurses trained.\nResult: backlog from 3 weeks to 2 days."
    )
    assert checker.outcome(text) is ANSWER


@pytest.mark.parametrize(
    "text",
    [
        "Latency fell by 60%.",
        "I learned to ask earlier.",
        "and it was cheaper too",
        "cheaper than the rest",
        "Result: 40% fewer errors",
        "The dispatchers at the depot are the ones who know the streets best of all.",
        GOOD,
    ],
)
def test_more_of_the_story_joins(checker: Checker, text: str) -> None:
    assert checker.joins("In March I rebuilt the loader and kept the old one because it was", text)


@pytest.mark.parametrize(
    "text",
    [
        "thanks all!",
        "lol nice",
        "🎉🎉",
        "",
        "👍",
        "brb",
        "good luck everyone",
        "nice one Tom, love it",
        "did it work?",
        "anyone free for a mock at 5?",
        "What did you use for the cache, was it something that you built yourself?",
    ],
)
def test_a_word_to_the_room_does_not_join(checker: Checker, text: str) -> None:
    assert not checker.joins("In March I rebuilt the loader and kept the old one because it was", text)


def test_training_stories_of_25_words_are_answers_and_nothing_else_is(checker: Checker) -> None:
    wrong = [
        one.id
        for one in told(*STORIES)
        if one.words >= 25 and one.is_story is not (checker.outcome(one.text) is ANSWER)
    ]
    lectures = {"tr111"}  # four sentences of lecture and one of story
    assert set(wrong) - lectures <= {"ex053"}  # a weakness told as an episode


def test_thread_talk_of_the_training_data_is_never_an_answer_nor_a_try(checker: Checker) -> None:
    chats = [
        one
        for one in told(*STORIES)
        if one.id.startswith(("tr046", "tr047", "tr048", "tr049", "tr050", "ex039", "ex04"))
    ]
    assert len(chats) > 10
    assert {checker.outcome(one.text) for one in chats if not one.is_story and "lecture" not in one.id} <= {
        CONVERSATION,
        TRY,
    }
