"""The walk's world: Varv and the Playground as programs of their own, one browser, one page a test."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.databases import migrated_file, postgres, postgres_url, sqlite_url
from tests.e2e.colleague import Colleague, Colleagues
from tests.e2e.playground_page import PlaygroundPage
from tests.e2e.programs import ROOT, Bot, free_port, running_playground

__all__ = ["migrated_file", "postgres", "postgres_url", "sqlite_url"]

CHROMIUM = os.environ.get("VARV_CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


@pytest.fixture(scope="session")
def port() -> int:
    """Where every bot of the walk listens, one after the other."""
    return free_port()


@pytest.fixture(scope="session")
def playground(port: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the Playground's page."""
    folder = tmp_path_factory.mktemp("playground")
    with running_playground(folder, f"http://127.0.0.1:{port}/api/messages") as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium. Playwright keeps an event loop, so it is gone before other tests want one of their own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def shots() -> Path | None:
    """Where the pictures are left; None takes no pictures."""
    folder = ROOT / "var" / "shots"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """Where the bot of this test keeps everything."""
    return sqlite_url


@pytest.fixture
def settings() -> dict[str, str]:
    """What this test wants otherwise than the others."""
    return {}


@pytest.fixture
def bot(database_url: str, port: int, tmp_path: Path, settings: dict[str, str]) -> Iterator[Bot]:
    """A running Varv that knows nothing yet."""
    bot = Bot(database_url, port, tmp_path / "bot.log", settings)
    bot.start()
    yield bot
    bot.stop()


@pytest.fixture
def maria(bot: Bot, playground: str, browser: Browser, shots: Path | None) -> Iterator[PlaygroundPage]:
    """The process leader, who has the page in front of her."""
    page = PlaygroundPage(browser, playground, shots)
    yield page
    page.close()


@pytest.fixture
def colleague(bot: Bot, playground: str) -> Colleagues:
    """The others, by name."""
    return lambda name: Colleague(name, bot.endpoint, playground)
