import pytest

from bot.star.grammar import deeds, has_past, subjects, tokens


def owned(sentence: str) -> list[tuple[str, str]]:
    return [(deed.owner.value, deed.verb) for deed in deeds(tokens(sentence))]


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        ("i pulled 400 rejected orders and coded each one by hand", [("i", "pulled"), ("i", "coded")]),
        ("we agreed on a template", [("we", "agreed")]),
        ("our team solved it and the whole team tested it", [("team", "solved"), ("team", "tested")]),
        ("my colleague and i rewrote it", [("we", "rewrote")]),
        ("while my colleagues worked on the ranking, i built a feed", [("other", "worked"), ("i", "built")]),
        ("rolled back first, then wrote a test", [("i", "rolled"), ("i", "wrote")]),
        ("i have also quickly implemented a cache", [("i", "implemented")]),
        ("i was asked to fix it and quickly rebuilt it", [("i", "rebuilt")]),
        ("it was rewritten by me", [("i", "rewritten")]),
        (
            "the data was exported, cleaned and imported",
            [("passive", "exported"), ("passive", "cleaned"), ("passive", "imported")],
        ),
        ("i asked the vendor, who fixed it", [("i", "asked"), ("other", "fixed")]),
        ("i compare three engines", [("i", "compare")]),
        ("i suggested we ship the old one", [("i", "suggested")]),
        ("i did not test it and never asked", [("i", "test"), ("i", "asked")]),
        ("i didn't want it and didn't know why", []),
        (
            "so i pulled the logs and um we looked at them and he said stop",
            [
                ("i", "pulled"),
                ("we", "looked"),
                ("other", "said"),
            ],
        ),
        ("i have used it since and we had trained two models", [("i", "used"), ("we", "trained")]),
        ("i have wrote a test and i choosed the small one", [("i", "wrote"), ("i", "choosed")]),
        ("josh did the wiring and the vendor sent a technician", [("other", "did"), ("other", "sent")]),
        ("ana and i drew a map, me and the buyer tested it", [("we", "drew"), ("we", "tested")]),
        ("the new head, mrs ito, proposed a freeze", [("other", "proposed")]),
        ("what i did instead was to drive there", [("i", "did")]),
        ("my contribution was rewriting the parser", [("i", "rewriting")]),
        ("my part was the parser", [("i", "was")]),
        ("after that moved the shelves and got him to sign", [("i", "moved"), ("i", "got")]),
        ("each team updated its own page", [("team", "updated")]),
        ("rolled it back\ntold support", [("i", "rolled"), ("i", "told")]),
        ("## result\ndelivered on time", [("i", "delivered")]),
        ("he said that it crashed and i thought about a new one", [("other", "said"), ("i", "thought")]),
        ("i was happy and wanted more", []),
        ("i worked at a bank", []),
        ("attention is computed from queries", []),
        ("errors dropped, the error rate went down and training took three weeks", []),
        ("if we rebuilt it nobody would notice", []),
        ("i used to work at night and got better", []),
        ("we were surprised and the customers were satisfied", []),
        ("i'd done that before", []),
        ("usually i make a list and ask my boss", []),
        ("the person who trained it knew what was done", []),
    ],
)
def test_action_verbs_belong_to_who_acts(sentence: str, verbs: list[tuple[str, str]]) -> None:
    assert owned(sentence) == verbs


def test_a_deed_reaches_from_its_subject_to_its_verb() -> None:
    sentence = "then i quickly wrote it"
    (deed,) = deeds(tokens(sentence))
    assert sentence[deed.start : deed.end] == "i quickly wrote"


@pytest.mark.parametrize(
    "sentence",
    ["we lost two customers", "i put it in front", "traffic dropped", "it had been slow", "i suggested we ship it"],
)
def test_past_is_seen(sentence: str) -> None:
    assert has_past(tokens(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "i usually start with the data",
        "a distilled model is used in every detailed study",
        "i write down what i understood",
        "people need speed",
        "the data should be cleaned",
    ],
)
def test_present_is_not_taken_for_past(sentence: str) -> None:
    assert not has_past(tokens(sentence))


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("i wrote it and i'm glad", 2),
        ("my boss and i wrote it", 0),
        ("it was slow, i guess", 0),
        ("ask me what i did, not who i am", 2),
    ],
)
def test_subjects_count_each_i_that_stands_alone(sentence: str, times: int) -> None:
    assert subjects(tokens(sentence)) == times
