import pytest

from bot.star.grammar import tokens
from bot.star.moods import Mood, mood

SENTENCES = {
    Mood.EVENT: [
        "in march 2023 i led the migration.",
        "rolled back the model first",
        "she worried that we would lose accuracy.",
        "i told the owner that i would not sign.",
        "i picked it because it could ship in a week.",
        "my boss said can you find out what is going on",
        "if i had to do it again, i would start with the nurses.",
    ],
    Mood.HYPOTHETICAL: [
        "i would first talk to the customer.",
        "if that happened to me, i would stay calm.",
        "in this situation i will check the data",
        "id just ask the pm",
        "hopefully that would improve the metrics",
    ],
    Mood.HABIT: [
        "i usually start with the data.",
        "when i get an unclear request, i schedule a call.",
        "i write down what i understood.",
        "my approach is to listen.",
    ],
    Mood.PRINCIPLE: [
        "it is important to communicate early.",
        "a leader should listen.",
        "i believe that honesty is the best policy.",
    ],
    Mood.PLAIN: ["a queue stores items.", "two annotators, one expert"],
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
