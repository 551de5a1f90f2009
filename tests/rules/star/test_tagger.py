import hashlib
import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.star import Label, Tagger
from bot.star.features import POSITION, features
from bot.star.fillers import leave_out
from bot.star.report import PARTS
from bot.star.tagger import LABELS, Weights, in_order, likeliest, view
from bot.star.text import clean, fold
from tests.rules.star.training import DATA, DEV, FILES, Told, told


def folded(answer: Told) -> list[str]:
    return [leave_out(fold(clean(text)))[0] for text in answer.sentences]


def test_the_model_belongs_to_its_data(model: str) -> None:
    digest = hashlib.sha256(b"".join((DATA / name).read_bytes() for name in FILES)).hexdigest()
    assert json.loads(model)["data"] == digest, "run `make model`"


def test_the_tagger_agrees_with_scikit_learn_also_on_answers_it_was_not_trained_on(model: str, tagger: Tagger) -> None:
    recorded = json.loads(model)["recorded"]
    tagged = {one.id: "".join(tagger.tag(folded(one)).labels) for one in told(*FILES, DEV)}
    assert tagged == recorded


def test_the_model_is_small_and_read_quickly(model: str) -> None:
    def spent() -> float:
        before = time.process_time()
        Tagger.from_json(model)
        return time.process_time() - before

    assert min(spent() for _ in range(3)) < 0.1
    assert len(model.encode()) < 1_500_000


def test_an_answer_is_tagged_in_milliseconds(tagger: Tagger) -> None:
    """The budget is 1.5 ms for 150 words; four times that leaves room for a busy machine."""
    answers = [folded(one) for one in told(DEV)]
    words = sum(len(sentence.split()) for sentences in answers for sentence in sentences)

    def spent() -> float:
        before = time.process_time()
        for sentences in answers:
            tagger.tag(sentences)
        return time.process_time() - before

    assert min(spent() for _ in range(3)) / words * 150 < 0.006


def test_an_unordered_story_is_labelled_by_what_it_says(tagger: Tagger) -> None:
    sentences = [
        "the monthly bill went from $90,000 to $38,000.",
        "at that time our group at a bookshop spent $90,000 a month and nobody knew where it went.",
        "my task was to halve the bill within 30 days.",
        "i tagged every job with its owner and wrote a script that stops idle machines.",
    ]
    assert tagger.tag(sentences).labels == (Label.RESULT, Label.SITUATION, Label.TASK, Label.ACTION)


def test_markup_of_chats_changes_no_label(tagger: Tagger) -> None:
    plain = ["the loader took 40 minutes.", "i asked the ops team and rewrote it.", "it takes 3 minutes now."]
    marked = ["the *loader* took _40 minutes_. :sob:", "i asked <@U123> the ops team and `rewrote` it.", plain[2]]
    assert tagger.tag(plain).labels == tagger.tag(marked).labels


def test_the_words_of_a_link_are_read_and_its_address_is_not() -> None:
    assert features(["we use <https://a.example/b?c=9|the guide> now"]) == features(["we use the guide now"])


def test_only_position_differs_between_the_same_sentence_in_two_places() -> None:
    rows = features(["we had 3 of them"] * 9)
    assert {name for name in set(rows[3]) ^ set(rows[4]) if not name.startswith(POSITION)} == set()


def test_no_sentences_have_no_labels_and_tell_nothing(tagger: Tagger) -> None:
    tagged = tagger.tag([])
    assert tagged.labels == ()
    assert set(tagged.told) == set(PARTS)
    assert set(tagged.told.values()) == {0.0}


@given(
    st.lists(st.sampled_from(["i built it.", "it fell from 9 to 3.", "my task was it.", "!", ""]), max_size=6),
    st.data(),
)
def test_what_is_known_stays_and_parts_are_told_by_degrees(
    tagger: Tagger, sentences: list[str], data: st.DataObject
) -> None:
    known = [data.draw(st.none() | st.sampled_from(LABELS)) for _ in sentences]
    tagged = tagger.tag(sentences, known)
    assert all(label is certain for label, certain in zip(tagged.labels, known, strict=True) if certain)
    assert all(0 <= told <= 1 for told in tagged.told.values())


def test_a_part_with_a_heading_is_told_and_a_removed_one_less_than_before(tagger: Tagger) -> None:
    story = [
        "in 2023 our parcel planner took 40 minutes and drivers left late.",
        "my task was to bring that under 5 minutes by june.",
        "i profiled the loader and rewrote it because it read every street again.",
        "start time fell from 40 minutes to 3, and complaints dropped by 60%.",
    ]
    told = tagger.tag(story).told
    assert tagger.tag(story, [None, Label.TASK, None, None]).told[Label.TASK] >= 0.9
    for at, part in enumerate((Label.SITUATION, Label.TASK, Label.ACTION, Label.RESULT)):
        assert tagger.tag(story[:at] + story[at + 1 :]).told[part] < told[part]


@pytest.mark.parametrize(("pull", "labels"), [(0.0, "SA"), (3.0, "AA")])
def test_the_order_of_labels_weighs_against_the_words(pull: float, labels: str) -> None:
    alone = [[1.0 if label == wanted else 0.0 for label in LABELS] for wanted in ("S", "A")]
    follows = [[pull if old == new else 0.0 for new in LABELS] for old in LABELS]
    if pull:
        alone[0][LABELS.index(Label.ACTION)] = 0.9
    assert "".join(likeliest(in_order(alone, [0.0] * len(LABELS), follows))) == labels


def test_probabilities_in_order_are_those_of_all_paths_added_up() -> None:
    weights = Weights([0.0] * 6, {"x": [0.3, 0.1, 0.9, 0.2, 0.5, 0.4]}, [0.1 * state for state in range(6)],
                      [[0.2 * ((old + 2 * new) % 5) for new in range(6)] for old in range(6)])  # fmt: skip
    seen = view(weights, [["x"], [], ["x"]])
    likely = [[2.718281828459045**value for value in line] for line in seen.alone]
    pull = [[2.718281828459045**value for value in line] for line in weights.follows]
    first = [2.718281828459045**value for value in weights.start]
    paths = {
        (a, b, c): first[a] * likely[0][a] * pull[a][b] * likely[1][b] * pull[b][c] * likely[2][c]
        for a in range(6)
        for b in range(6)
        for c in range(6)
    }
    for at in range(3):
        for state in range(6):
            share = sum(value for path, value in paths.items() if path[at] == state) / sum(paths.values())
            assert seen.ordered[at][state] == pytest.approx(share)
