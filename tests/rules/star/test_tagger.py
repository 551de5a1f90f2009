import hashlib
import json
import time

import pytest

from bot.star import Label, Tagger
from bot.star.tagger import LABELS, best_path
from bot.star.text import clean, fold
from tests.rules.star.training import DATA, FILES, told


def test_the_model_belongs_to_its_data(model: str) -> None:
    digest = hashlib.sha256(b"".join((DATA / name).read_bytes() for name in FILES)).hexdigest()
    assert json.loads(model)["data"] == digest, "run `make model`"


def test_the_tagger_agrees_with_scikit_learn(model: str, tagger: Tagger) -> None:
    recorded = json.loads(model)["recorded"]
    tagged = {one.id: "".join(tagger.tag([fold(clean(text)) for text in one.sentences])[0]) for one in told()}
    assert tagged == recorded


def test_the_model_is_small_and_read_quickly(model: str) -> None:
    def spent() -> float:
        before = time.process_time()
        Tagger.from_json(model)
        return time.process_time() - before

    assert min(spent() for _ in range(3)) < 0.1
    assert len(model.encode()) < 1_000_000


def test_an_unordered_story_is_labelled_by_what_it_says(tagger: Tagger) -> None:
    sentences = [
        "the monthly bill went from $90,000 to $38,000.",
        "i tagged every job with its owner and wrote a script that stops idle machines.",
        "at that time our group at a bookshop spent $90,000 a month and nobody knew where it went.",
        "my task was to halve the bill within 30 days.",
    ]
    assert tagger.tag(sentences)[0] == (Label.RESULT, Label.ACTION, Label.SITUATION, Label.TASK)


def test_no_sentences_have_no_labels(tagger: Tagger) -> None:
    assert tagger.tag([]) == ((), ())


@pytest.mark.parametrize(("pull", "path"), [(0.0, "SA"), (3.0, "AA")])
def test_the_best_path_weighs_words_against_order(pull: float, path: str) -> None:
    emissions = [[1.0 if label == wanted else 0.0 for label in LABELS] for wanted in ("S", "A")]
    follows = [[pull if old == new else 0.0 for new in LABELS] for old in LABELS]
    if pull:
        emissions[0][LABELS.index(Label.ACTION)] = 0.9
    assert "".join(best_path(emissions, [0.0] * len(LABELS), follows)) == path
