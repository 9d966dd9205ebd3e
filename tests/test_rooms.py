"""The rooms keep to themselves: what import-linter cannot see, and the drill of losing the SDK."""

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
THIS = Path(__file__)
WITHOUT_SDK = ("cards", "dialogs", "improvement", "locales", "reports", "scheduler", "storage")
KNOWS_SDK = ("bot", "tests/bot", "bench")
SDK_NAMES = ("botbuilder", "botframework")
CACHES = shutil.ignore_patterns("__pycache__", ".*")


def python_files(*folders: str) -> list[Path]:
    return sorted(file for folder in folders for file in (HOUSE / folder).rglob("*.py"))


def imported_by(file: Path) -> Iterator[str]:
    """The first name of every module a file imports, wherever in it."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").split(".")[0] if not node.level else "improvement"


def name_of(file: Path) -> str:
    return str(file.relative_to(HOUSE))


@pytest.mark.parametrize("file", python_files("improvement"), ids=name_of)
def test_the_domain_needs_the_standard_library_only(file: Path) -> None:
    known = sys.stdlib_module_names | {"improvement"}

    assert set(imported_by(file)) <= known


def test_only_the_edge_names_the_sdk() -> None:
    files = [HOUSE / "app.py", *python_files("running", *WITHOUT_SDK, "tests")]
    elsewhere = [file for file in files if not name_of(file).startswith(KNOWS_SDK) and file != THIS]

    naming = [name_of(file) for file in elsewhere if any(sdk in file.read_text("utf-8") for sdk in SDK_NAMES)]

    assert naming == []


@pytest.fixture(scope="module")
def house_without_bot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of every room that should do without the chat service's SDK, and of its tests."""
    copy = tmp_path_factory.mktemp("house")
    shutil.copy(HOUSE / "pyproject.toml", copy)
    for room in WITHOUT_SDK:
        shutil.copytree(HOUSE / room, copy / room, ignore=CACHES)
        shutil.copytree(HOUSE / "tests" / room, copy / "tests" / room, ignore=CACHES)
    for shared in (HOUSE / "tests").glob("[!t]*.py"):  # what all of them use, not the tests of the whole
        shutil.copy(shared, copy / "tests")
    return copy


def run_tests(house: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments]
    return subprocess.run(command, cwd=house, capture_output=True, text=True, check=False, timeout=300)


def test_the_other_rooms_tests_are_found_with_bot_moved_away(house_without_bot: Path) -> None:
    done = run_tests(house_without_bot, "--collect-only", "tests")

    assert done.returncode == 0, done.stdout + done.stderr
    found = {line.split("/")[1] for line in done.stdout.splitlines() if "::" in line}
    assert found == set(WITHOUT_SDK)


def test_whole_stories_pass_with_bot_moved_away(house_without_bot: Path) -> None:
    """Nothing reaches for bot when it runs: told by what goes through all of dialogs, once and in memory."""
    stories = ["tests/dialogs", "tests/scheduler/test_delivery.py", "tests/scheduler/test_letters.py"]
    are_whole = "(walk or promises or pilot or scheduler) and not sqlite and not postgresql"

    done = run_tests(house_without_bot, *stories, "-k", are_whole)

    assert done.returncode == 0, done.stdout[-4000:] + done.stderr
    assert " passed" in done.stdout


def test_a_room_that_would_need_bot_is_caught_by_the_drill(house_without_bot: Path) -> None:
    secret_door = house_without_bot / "tests" / "improvement" / "test_secret_door.py"
    secret_door.write_text("from bot.connector import Connector\n", "utf-8")

    done = run_tests(house_without_bot, "--collect-only", str(secret_door))
    secret_door.unlink()

    assert done.returncode != 0
    assert "No module named 'bot'" in done.stdout
