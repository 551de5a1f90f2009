import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.star.headings import heading
from bot.star.report import Label
from bot.star.sentences import MOST, split
from bot.star.text import clean, count_words, fold
from tests.rules.star.answers import GOOD


def told(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in split(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("I fixed it. It held!", ["I fixed it.", "It held!"]),
        (
            "It fell from 4.2% to 1.1%. Dr. Smith agreed, e.g. in May.",
            ["It fell from 4.2% to 1.1%.", "Dr. Smith agreed, e.g. in May."],
        ),
        ("We used v2.1 of Node.js vs. the old one. Done.", ["We used v2.1 of Node.js vs. the old one.", "Done."]),
        (
            "I joined Acme Inc. We shipped. It cost approx. 5 euros.",
            ["I joined Acme Inc.", "We shipped.", "It cost approx. 5 euros."],
        ),
        ("Latency was under 50 ms. I profiled it.", ["Latency was under 50 ms.", "I profiled it."]),
        ("It was 3 a.m. on a Sunday. I got up.", ["It was 3 a.m. on a Sunday.", "I got up."]),
        ('"Why?" she asked. (We waited.) Then it worked.', ['"Why?" she asked.', "(We waited.)", "Then it worked."]),
        ("so... i tried again. then it worked", ["so... i tried again.", "then it worked"]),
        ("It broke.Then I fixed it.", ["It broke.", "Then I fixed it."]),
        ("saved 6k a month 🎉 Then we slept", ["saved 6k a month 🎉", "Then we slept"]),
        ("המודל נכשל. תיקנתי אותו.", ["המודל נכשל.", "תיקנתי אותו."]),
        ("模型坏了。\n我修好了。", ["模型坏了。", "我修好了。"]),
    ],
)
def test_sentences_end_at_their_stops_and_nowhere_else(text: str, sentences: list[str]) -> None:
    assert told(text) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("I built a cache\nand deployed it.", ["I built a cache\nand deployed it."]),
        ("I kept the old model because\nit was cheaper.", ["I kept the old model because\nit was cheaper."]),
        ("We went from 5\nto 3.", ["We went from 5\nto 3."]),
        ("i rebuilt the cache\nand deployed it", ["i rebuilt the cache\nand deployed it"]),
        ("First I looked.\nthen i fixed it.", ["First I looked.", "then i fixed it."]),
        ("One thing first\n\nThe rest follows", ["One thing first", "The rest follows"]),
        ("- profiled it\n- fixed it\n2. wrote a test", ["- profiled it", "- fixed it", "2. wrote a test"]),
        (
            "our export was broken for months\ntook it on myself\nbisected the change\nnow it runs",
            ["our export was broken for months", "took it on myself", "bisected the change", "now it runs"],
        ),
    ],
)
def test_a_line_break_ends_a_sentence_only_where_the_sentence_is_over(text: str, sentences: list[str]) -> None:
    assert told(text) == sentences


def test_a_long_breath_is_cut_where_a_speaker_would_breathe() -> None:
    text = (
        "okay so last winter our vans were late every day and my boss asked me to look into it because the"
        " customers were angry so i went along on three tours and i wrote down every stop and then i changed the"
        " order of the stops and the late deliveries went from thirty a week to nine"
    )
    assert [sentence.split()[:3] for sentence in told(text)][1:] == [
        ["and", "my", "boss"],
        ["so", "i", "went"],
        ["and", "i", "wrote"],
        ["and", "then", "i"],
        ["and", "the", "late"],
    ]


def test_punctuated_sentences_are_never_cut_however_long() -> None:
    text = (
        "Since we had 800 e-mails, I wrote 25 rules with the head nurse, used a linear model for the rest, " * 2
        + "and slept."
    )
    assert told(text) == [text]


def test_a_speaker_who_uses_commas_but_no_stops_is_cut_too() -> None:
    text = (
        "so this was at a small bank, nine of us, and i owned the fraud rules one monday a third of all cards was"
        " refused, nobody was paged i switched the old rules back on and then i compared the logs of both days"
    )
    found = told(text)
    assert [sentence.split()[:2] for sentence in found][1:] == [["i", "switched"]]


@pytest.mark.parametrize("words", ["and then i went home " * 60, "and i " * 200, "so, " * 300, "word " * 500])
def test_breaths_are_no_shorter_than_three_words(words: str) -> None:
    assert all(sentence.words >= 3 for sentence in split(words)[:-1])


def test_code_between_sentences_is_not_one() -> None:
    text = "I ran this:\n```\nselect 1;\n```\nIt took 3 hours. ```x = 2``` Then I fixed it."
    assert told(text) == ["I ran this:", "It took 3 hours.", "Then I fixed it."]


def test_an_answer_sent_as_one_block_of_code_is_read() -> None:
    assert len(split("```I profiled it. I rewrote it.```")) == 2


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("S:", Label.SITUATION),
        ("**Situation**", Label.SITUATION),
        ("*Situation:* it was slow", Label.SITUATION),
        ("> _Task_: speed it up", Label.TASK),
        ("T - speed it up", Label.TASK),
        ("1) Action: I profiled it", Label.ACTION),
        ("## What I did", Label.ACTION),
        ("**A2, rewriting –** I rewrote it", Label.ACTION),
        ("### how it turned out", Label.RESULT),
        ("Lessons learned - measure first", Label.LESSON),
        ("Situation/Task: it was slow and mine", Label.OTHER),
        ("S+T: it was slow and mine", Label.OTHER),
        ("**Options** – buy or build", Label.OTHER),
        ("## the long version", Label.OTHER),
        ("The result was good", None),
        ("Results came in: we won", None),
        ("Actions speak", None),
        ("*I rewrote it*", None),
        ("a) profiled it", None),
        ("at 10:30 we met", None),
    ],
)
def test_headings_are_known_in_any_dress(line: str, part: Label | None) -> None:
    assert heading(line) is part


def test_a_heading_in_its_own_line_reaches_to_the_next_heading_of_any_name() -> None:
    text = "## what i did\nslept on it.\nthen asked her.\n## the rest\nit held.\n**Result**\nit is fast.\nreally."
    assert [(sentence.text[:8], sentence.heading) for sentence in split(text)] == [
        ("## what ", Label.ACTION),
        ("then ask", Label.ACTION),
        ("## the r", Label.OTHER),
        ("it held.", None),
        ("**Result", Label.RESULT),
        ("really.", Label.RESULT),
    ]


def test_headings_label_what_stands_under_them() -> None:
    text = "Situation: it was slow.\nTask\nSpeed it up.\n**Action:** I profiled it. I rewrote it.\nResult - it is fast."
    assert [sentence.heading for sentence in split(text)] == [
        Label.SITUATION,
        Label.TASK,
        Label.ACTION,
        Label.ACTION,
        Label.RESULT,
    ]


def test_one_heading_labels_its_own_sentence_only() -> None:
    assert [sentence.heading for sentence in split("Goal: be fast. I profiled it.")] == [Label.TASK, None]


def test_lettered_bullets_are_no_headings() -> None:
    assert [sentence.heading for sentence in split("a) I profiled it\nb) I rewrote it\nt) I tested it")] == [None] * 3


@given(st.text())
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    sentences = split(text)
    ends = 0
    for sentence in sentences:
        assert ends <= sentence.start < sentence.end <= len(text)
        assert clean(text[sentence.start : sentence.end]) == sentence.text == sentence.text.strip()
        assert count_words(sentence.text) > 0
        ends = sentence.end
    assert len(sentences) <= MOST


@given(st.text())
def test_cleaning_and_folding_move_no_offset(text: str) -> None:
    assert len(clean(text)) == len(fold(text)) == len(text)


@given(st.lists(st.sampled_from(GOOD.split(". ")), min_size=1, max_size=8))
def test_no_word_is_lost(parts: list[str]) -> None:
    text = ". ".join(parts)
    assert sum(sentence.words for sentence in split(text)) == count_words(text)


@pytest.mark.parametrize(
    ("text", "words"), [("", 0), ("🎉 - …", 0), ("well-known 4.2% won't", 3), ("a\u200bb", 1), ("one\n two", 2)]
)
def test_words_hold_a_letter_or_a_digit(text: str, words: int) -> None:
    assert count_words(text) == words
