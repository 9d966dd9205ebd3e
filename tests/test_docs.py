"""The documentation says what the code does: lists, links, pictures and commands are checked against it."""

import re
from pathlib import Path

import pytest

from docs.generate import GENERATED
from running.command_line import commands

HOUSE = Path(__file__).parent.parent
DOCS = HOUSE / "docs"
DECISIONS = DOCS / "decisions"
PAGES = [*sorted(HOUSE.glob("*.md")), *sorted(DOCS.rglob("*.md"))]
PICTURES = sorted((DOCS / "pictures").glob("*"))
LARGEST_PICTURE = 150 * 1024  # bytes

LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
PICTURE = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<file>[^)\s]+)\)")
SIZED_PICTURE = re.compile(r'<img src="(?P<file>[^"]+)" alt="(?P<alt>[^"]*)"')
MAKE = re.compile(r"(?:`|^|\s{4}|: )make ([a-z0-9]+)\b", re.MULTILINE)
TARGET = re.compile(r"^([a-z0-9]+):", re.MULTILINE)
OWN_COMMAND = re.compile(r"app\.py ([a-z]+)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def name_of(page: Path) -> str:
    return str(page.relative_to(HOUSE))


def links_in(page: Path) -> list[str]:
    """The target of every link that stays in the project."""
    return [target for target in LINK.findall(page.read_text("utf-8")) if not re.match(r"[a-z]+:", target)]


def pictures_in(page: Path) -> dict[Path, str]:
    """The files of the pictures on a page, and the words for those who do not see them."""
    told = page.read_text("utf-8")
    found = [*PICTURE.finditer(told), *SIZED_PICTURE.finditer(told)]
    return {(page.parent / picture["file"]).resolve(): picture["alt"] for picture in found}


def anchors_in(page: Path) -> set[str]:
    """What a link into a page can name: its headings as GitHub writes them."""
    headings = HEADING.findall(page.read_text("utf-8"))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("name", GENERATED)
def test_the_lists_are_what_the_code_says(name: str) -> None:
    written = (DOCS / name).read_text("utf-8")

    assert written == GENERATED[name](), "run: .venv/bin/python -m docs.generate"


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in links_in(page):
        file, _, anchor = target.partition("#")
        there = (page.parent / file).resolve() if file else page

        assert there.exists(), target
        assert not anchor or anchor in anchors_in(there), target


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_picture_is_there_and_says_what_it_shows(page: Path) -> None:
    for picture, words in pictures_in(page).items():
        assert picture.exists(), picture
        assert len(words) > len("a picture"), picture


def test_every_picture_is_used_and_small() -> None:
    used = {picture for page in PAGES for picture in pictures_in(page)}

    assert set(PICTURES) <= used
    assert [picture for picture in PICTURES if picture.stat().st_size > LARGEST_PICTURE] == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_command_there_is_talk_of_is_there(page: Path) -> None:
    told = page.read_text("utf-8")
    targets = set(TARGET.findall((HOUSE / "Makefile").read_text("utf-8")))
    own = {
        command.name or command.callback.__name__
        for command in commands.registered_commands
        if command.callback
    } | {group.name for group in commands.registered_groups}

    assert set(MAKE.findall(told)) <= targets
    assert set(OWN_COMMAND.findall(told)) <= own


def test_the_readme_names_the_six_commands_people_call() -> None:
    told = set(MAKE.findall((HOUSE / "README.md").read_text("utf-8")))

    assert told >= {"run", "chat", "demo", "test", "e2e", "check"}


def test_every_decision_is_in_the_index() -> None:
    decisions = {file.name for file in DECISIONS.glob("0*.md")}

    assert set(links_in(DECISIONS / "README.md")) >= decisions
