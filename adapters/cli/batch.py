"""`starstreak check --jsonl`: one JSON object in, one out, a line each, in order; a bad line doesn't end the batch.

In: ``{"id", "text", "question"?, "profile"?, "layer"?, "company"?, "seconds"?}``. Out: `bot.star.to_contract`, or
``{"id", "error"}``. The contract is stable: programs rely on its fields, later versions may add some.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import IO, Any

from adapters.cli.examiner import Examiner
from bot.errors import BadInputError
from bot.events import readable
from bot.star import to_contract


def check(lines: Iterable[bytes], examiner: Examiner, out: IO[bytes]) -> bool:
    """Check line after line, each written before the next is read; blank lines are passed over.

    Returns whether every line could be checked.
    """
    complete = True
    for line in lines:
        if line.strip():
            result = _result(line, examiner)
            complete = complete and "error" not in result
            out.write(json.dumps(result, ensure_ascii=False).encode() + b"\n")
            out.flush()
    return complete


def _result(line: bytes, examiner: Examiner) -> dict[str, Any]:
    name = None
    try:
        item = _object(line)
        name = _name(item)
        given = {key: read(item, key) for key, read in _FIELDS.items() if key == "text" or item.get(key) is not None}
        return to_contract(examiner.check(**given), "") | {"id": name}
    except BadInputError as error:
        return {"id": name, "error": str(error)}


def _object(line: bytes) -> Mapping[str, Any]:
    try:
        item = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise BadInputError("The line is not UTF-8.") from None
    except (ValueError, RecursionError):
        raise BadInputError("The line is not JSON.") from None
    if not isinstance(item, dict):
        raise BadInputError("The line is not a JSON object.")
    return item


def _name(item: Mapping[str, Any]) -> str | int:
    name = item.get("id")
    if isinstance(name, bool) or not isinstance(name, str | int) or readable(str(name)) != str(name):
        raise BadInputError("The field id is missing or neither a string nor a whole number.")
    return name


def _text(item: Mapping[str, Any], key: str) -> str:
    text = item.get(key)
    if not isinstance(text, str):
        raise BadInputError(f"The field {key} is missing or not a string.")
    return text


def _whole_number(item: Mapping[str, Any], key: str) -> int:
    number = item.get(key)
    if isinstance(number, bool) or not isinstance(number, int):
        raise BadInputError(f"The field {key} is not a whole number.")
    return number


def _lower(item: Mapping[str, Any], key: str) -> str:
    return _text(item, key).lower()


_FIELDS: Mapping[str, Callable[[Mapping[str, Any], str], Any]] = {
    "text": _text,
    "question": _text,
    "profile": _text,
    "layer": _whole_number,
    "company": _lower,
    "seconds": _whole_number,
}
"""What a line may hold besides its id, and how that is read; all but the text may be left out, or null."""
