"""What somebody would score who reads nothing: the place of a sentence, and its length."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.star import Label
from content.star import examples, train
from tests.bench.star.labelled import Labelled


@dataclass(frozen=True, slots=True)
class Baselines:
    """For each peer by name: its labels for an answer's sentences, and the parts it misses."""

    tags: Mapping[str, Callable[[Labelled], tuple[Label, ...]]]
    missing: Mapping[str, Callable[[Labelled], set[Label]]]


def fitted() -> Baselines:
    """Peers that learned from the same answers as the tagger, in the same way."""
    peers = {"position only": train.position_only, "length only": train.length_only}
    tags, missing = {}, {}
    for name, featurize in peers.items():
        tags[name], missing[name] = _peer(featurize)
    return Baselines(tags, missing)


def _peer(
    featurize: train.Featurize,
) -> tuple[Callable[[Labelled], tuple[Label, ...]], Callable[[Labelled], set[Label]]]:
    model = train.train(examples.read(), featurize)

    def tag(answer: Labelled) -> tuple[Label, ...]:
        return model.labels(examples.told(_answer(answer)), featurize)

    def missing(answer: Labelled) -> set[Label]:
        return model.missing(_answer(answer), featurize)

    return tag, missing


def _answer(answer: Labelled) -> examples.Answer:
    return examples.Answer(
        answer.id, str(answer.rows["voice"]), str(answer.rows["join"]), answer.sentences, answer.labels
    )
