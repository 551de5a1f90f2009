"""The rules of the house that no linter checks for us (ARCHITECTURE rules 1, 2, 8)."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("bot", "adapters", "scheduler", "content")
NOT_PLATFORMS = {"cli", "storage"}
CLOCK = {"now", "utcnow", "today"}


def sources(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def platforms() -> list[Path]:
    folders = (path.parent for path in (ROOT / "adapters").glob("*/__init__.py"))
    return sorted(folder for folder in folders if folder.name not in NOT_PLATFORMS)


def imported(tree: ast.AST) -> Iterator[str]:
    """The outermost package of everything a module imports, wherever in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


def clock_readings(tree: ast.AST) -> list[int]:
    """The lines that ask `datetime` or `date` for the present."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr in CLOCK
        and ast.unparse(node.value).rpartition(".")[2] in ("datetime", "date")
    ]


def environment_readings(tree: ast.AST) -> list[int]:
    """The lines that name the environment."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in ("environ", "getenv", "environb")
    ]


def parsed(path: Path) -> ast.AST:
    return ast.parse(path.read_text("utf-8"), str(path))


@pytest.mark.parametrize("path", sources("bot"), ids=lambda path: str(path.relative_to(ROOT)))
def test_the_core_imports_the_standard_library_only(path: Path) -> None:
    assert set(imported(parsed(path))) <= {"bot"} | sys.stdlib_module_names


def test_there_is_a_platform() -> None:
    assert "playground" in [folder.name for folder in platforms()]


@pytest.mark.parametrize("part", ["parse.py", "render.py", "gateway.py"])
@pytest.mark.parametrize("platform", platforms(), ids=lambda folder: folder.name)
def test_every_platform_adapter_has_the_same_three_parts(platform: Path, part: str) -> None:
    assert (platform / part).is_file()


def test_only_the_clock_reads_the_time() -> None:
    reading = [path for path in sources(*PACKAGES) if clock_readings(parsed(path))]
    assert reading == [ROOT / "scheduler" / "clock.py"]


def test_nobody_reads_the_environment_by_hand() -> None:
    assert [path for path in sources(*PACKAGES) if environment_readings(parsed(path))] == []


@pytest.mark.parametrize("line", ["dt.datetime.now(dt.UTC)", "datetime.utcnow()", "date.today()", "dt.date.today()"])
def test_a_reading_of_the_time_is_found_however_it_is_spelled(line: str) -> None:
    assert clock_readings(ast.parse(line)) == [1]


def test_asking_a_clock_is_no_reading_of_the_time() -> None:
    assert clock_readings(ast.parse("clock.now()")) == []


@pytest.mark.parametrize("line", ["os.environ['HOME']", "os.getenv('HOME')", "x = os.environ.get('A')"])
def test_a_reading_of_the_environment_is_found_however_it_is_spelled(line: str) -> None:
    assert environment_readings(ast.parse(line)) == [1]
