import pytest

from bot.model import QuestionType
from bot.star.grammar import tokens
from bot.star.moods import Mood, mood, settled
from bot.star.reading import read
from bot.star.sentences import split
from tests.rules.star.answers import GOOD, HABIT, HYPOTHETICAL

SENTENCES = {
    Mood.EVENT: [
        "in march 2023 i led the migration.",
        "rolled back the model first",
        "she worried that we would lose accuracy.",
        "i told the owner that i would not sign.",
        "i picked it because it could ship in a week.",
        "my boss said can you find out what is going on",
        "if i had to do it again, i would start with the nurses.",
        "we'd built the loader for a year.",
        "i'd never held a drill.",
        "and we'd forty calls an hour, which was too many.",
    ],
    Mood.HYPOTHETICAL: [
        "i would first talk to the customer.",
        "if that happened to me, i would stay calm.",
        "in this situation i will check the data",
        "id just ask the pm",
        "hopefully that would improve the metrics",
        "if somebody gave me such a date, i'd just tell them.",
        "suppose it was a hospital; i'd have it stopped.",
        "should it turn out badly, i would say so.",
        "you wouldn't want it fast and wrong, would you",
        "if somebody gave me a silly date i'd tell them straight and that's about it really",
    ],
    Mood.HABIT: [
        "i usually start with the data.",
        "when i get an unclear request, i schedule a call.",
        "i write down what i understood.",
        "my approach is to listen.",
        "every morning in the tram i read titles.",
        "stakeholders get an update on wednesdays.",
        "you never let the person who trained it pass it.",
    ],
    Mood.PRINCIPLE: [
        "it is important to communicate early.",
        "a leader should listen.",
        "i believe that honesty is the best policy.",
    ],
    Mood.PLAIN: [
        "a queue stores items.",
        "two annotators, one expert",
        "i would like to do that for the clinics.",
        "now i send my doubts in writing.",
    ],
    Mood.QUESTION: [
        "how long should my text be?",
        "has anyone interviewed at a bank?",
        "does it count words or minutes",
        "can i use a school project?",
    ],
    Mood.ASIDE: [
        "thanks all!",
        "lol nice",
        "great answer, i liked the part with the customer.",
        "sorry i missed yesterday's question, my train was late",
        "will write a longer one tomorrow",
        "did you also talk to their legal team?",
        "my interview is on friday",
        "good morning everyone",
        "happy friday",
    ],
}


@pytest.mark.parametrize(("kind", "sentence"), [(kind, one) for kind, many in SENTENCES.items() for one in many])
def test_sentences_are_taken_as_they_are_meant(kind: Mood, sentence: str) -> None:
    assert mood(sentence, tokens(sentence)) is kind


@pytest.mark.parametrize(
    "sentence",
    [
        "thanks to a cache that i built, latency fell.",
        "hi, last year i fixed the payment outage by rolling back the release.",
        "so what did i do?",
        'the client asked "could you do it by friday?" and i agreed.',
        "the hotel sent your data to us, as the contract said.",
    ],
)
def test_stories_are_not_taken_for_asides(sentence: str) -> None:
    assert mood(sentence, tokens(sentence)) not in (Mood.ASIDE, Mood.QUESTION)


def settle(text: str, kind: QuestionType | None = None) -> list[Mood]:
    readings = [read(sentence) for sentence in split(text)]
    return list(settled([reading.mood for reading in readings], [one.sentence.folded for one in readings], kind))


def test_in_a_story_nothing_is_usual_or_supposed() -> None:
    setting, lesson = "We run a help desk for furniture. ", " Every Monday I look at the worst ten since."
    supposed = " That would cost us a week."
    assert {Mood.HABIT, Mood.HYPOTHETICAL} & {read(split(part)[0]).mood for part in (setting, lesson, supposed)}
    assert not {Mood.HABIT, Mood.HYPOTHETICAL} & set(settle(setting + GOOD + supposed + lesson))


def test_without_a_story_habits_and_suppositions_stay() -> None:
    assert settle(HABIT).count(Mood.HABIT) == len(split(HABIT))
    assert settle(HYPOTHETICAL).count(Mood.HYPOTHETICAL) >= 3


def test_the_general_part_of_a_how_do_you_answer_stays_a_habit() -> None:
    general = "I start from the cost of each mistake. "
    assert settle(general + GOOD, QuestionType.HOW)[0] is Mood.HABIT
    assert settle(general + GOOD)[0] is Mood.PLAIN


def test_a_story_told_in_the_present_is_no_habit() -> None:
    text = "So it's 2019 and the queue is long. I ask each of them for one order. I find the failed import."
    assert Mood.HABIT not in settle(text)


def test_a_weakness_is_told_as_a_habit_and_is_none() -> None:
    text = "I say yes to everything. I stay till midnight, and I never ask."
    assert Mood.HABIT in settle(text)
    assert Mood.HABIT not in settle(text, QuestionType.WEAKNESS)


def test_no_sentences_have_no_moods() -> None:
    assert settled([], []) == ()
