"""`starstreak corrections`: what people corrected about their reports, as labelled answers to measure the checker with.

Only answers whose authors agreed, without names, places or dates; a line each, in the format of
``content/star/data/GUIDE.md``. What the words themselves give away stays in them: read before you pass them on.
"""

import json
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from bot.model import Answer


def corrections(
    platform: Annotated[str, typer.Option(help="Whose answers: playground, slack or discord.")] = "playground",
) -> None:
    """Export answers with corrected labels, as JSON lines."""
    from adapters.main import existing_database
    from adapters.settings import Settings

    with existing_database(Settings.read(), platform) as database, database.reading() as ledger:
        answers = ledger.answers.for_measuring()
    for number, answer in enumerate(answers, 1):
        line = json.dumps(_labelled(f"corrected-{number:03d}", answer), ensure_ascii=False)
        sys.stdout.buffer.write(line.encode() + b"\n")


def _labelled(name: str, answer: "Answer") -> dict[str, Any]:
    """The fields of the guide; its author's labels, and the checker's where they left those as they were."""
    from bot.star import Report

    sentences = Report.from_json(answer.report).sentences
    return {
        "id": name,
        "question": answer.question,
        "is_answer": answer.counts,
        "join": "\n",
        "sents": [answer.text[one.start : one.end].strip() for one in sentences],
        "labels": "".join(one.label.value for one in sentences),
        "corrected": [at for at, one in enumerate(sentences) if one.start in dict(answer.corrections)],
    }
