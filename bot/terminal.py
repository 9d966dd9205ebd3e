"""Varv in the terminal: the same bot over the same endpoint, with people pretended."""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeAlias

from aiohttp import ClientConnectionError
from rich.console import Console
from rich.panel import Panel
from rich.text import Text

from bot.card_parts import Field, buttons_in
from bot.card_text import WIDTH, card_text
from bot.pretend_person import NothingShown, PretendPerson
from bot.pretend_teams import NotTaken, PretendTeams, pretend_teams
from bot.seen_card import CannotTap, SeenCard, sent_along
from bot.spot import Spot
from locales.words import LANGUAGES, Words

TEAM, CHANNEL = "Mottagningen", "Tidigt stöd"
PEOPLE = ("Maria Lindqvist", "Johan Åberg", "Farida Noori", "Elin Öst", "Amir Haddad", "Karin Ek")
Read: TypeAlias = Callable[[str], Awaitable[str]]
"""Asks for a line, with a prompt before it. Raises `EOFError` when there are no more."""


class Terminal:
    """One person at a time, in one conversation at a time."""

    def __init__(self, teams: PretendTeams, spot: Spot, console: Console, read: Read) -> None:
        self._teams = teams
        self._channel = spot
        self._console = console
        self._read = read
        self._me = teams.people[0]
        self._here = self._me.personal
        self._card: SeenCard | None = None
        self._watching: asyncio.Task[None]

    async def run(self) -> None:
        """Put Varv in the team, then take lines until there are no more or `/slut`."""
        self._console.print(_introduction(), style="dim", highlight=False)
        await self._teams.install(self._me.personal, by=self._me)
        await self._teams.install(self._channel, by=self._me)
        self._watching = asyncio.create_task(self._watch(self._me))
        try:
            with suppress(EOFError):
                while (line := (await self._read(self._prompt())).strip()) not in ("/slut", "/quit"):
                    await self._take(line)
        finally:
            self._watching.cancel()

    def _prompt(self) -> str:
        return f"{self._me.first_name} · {self._here.name or 'privat'} > "

    async def _take(self, line: str) -> None:
        try:
            if line.startswith("/"):
                self._command(*line[1:].partition(" ")[::2])
            elif line.isdecimal() and self._card:
                await self._tap(int(line))
            elif line:
                self._show(await self._me.says(line, in_=self._here))
        except (NothingShown, NotTaken, CannotTap) as problem:
            self._console.print(str(problem), style="red", highlight=False)

    def _command(self, command: str, name: str) -> None:
        match command:
            case "kanal" | "channel":
                self._here = self._channel
            case "privat" | "private":
                self._here = self._me.personal
            case "som" | "as":
                self._become(name.strip())
            case _:
                self._console.print(_introduction(), style="dim", highlight=False)

    def _become(self, name: str) -> None:
        known = [person for person in self._teams.people if person.name.lower().startswith(name.lower())]
        if not known:
            raise CannotTap(f"{name}? " + ", ".join(person.name for person in self._teams.people))
        was_private = self._here == self._me.personal
        self._me, self._card = known[0], None
        self._here = self._me.personal if was_private else self._here
        self._watching.cancel()
        self._watching = asyncio.create_task(self._watch(self._me))

    async def _tap(self, number: int) -> None:
        card = self._card
        assert card is not None, "a number is a tap only when a card was shown"
        buttons = buttons_in(card.content)
        if not 1 <= number <= len(buttons):
            raise CannotTap(f"1–{len(buttons)}")
        button = buttons[number - 1]
        values = {field.id: await self._fill_in(field) for field in button.fields}
        self._show(await self._me.sends_tap(card, button, sent_along(button, values)))

    async def _fill_in(self, field: Field) -> str:
        """Ask for one field. An empty line keeps what stands there."""
        choices = list(field.choices.items())
        for number, (title, _) in enumerate(choices, 1):
            self._console.print(f"    {number}  {title}", highlight=False)
        if field.kind == "Toggle":
            return _ticked(field, await self._read(f"  {field.label} (j/n) "))
        said = (await self._read(f"  {field.label} [{field.value}] ")).strip()
        return _chosen(said, [value for _, value in choices]) if said else field.value

    async def _watch(self, person: PretendPerson) -> None:
        """Show what Varv says unasked to this person, as it comes."""
        while True:
            self._show(await person.next_card_anywhere(person.personal, self._channel, patience=None))

    def _show(self, card: SeenCard) -> None:
        self._card = card
        text = Text(card_text(card.content, width=WIDTH, numbered=True))
        self._console.print(Panel(text, title=self._name_of(card), title_align="left", width=WIDTH + 4))

    def _name_of(self, card: SeenCard) -> str:
        return f"Varv · {self._teams.spot(card.posted.conversation).name or self._me.first_name}"


async def chat(endpoint: str) -> None:
    """Talk to the bot at `endpoint` until the input ends."""
    console = Console()
    async with pretend_teams(endpoint) as teams:
        teams.add_team(TEAM, channels=[CHANNEL], people=PEOPLE)
        try:
            await Terminal(teams, teams.channel(CHANNEL), console, read_line).run()
        except ClientConnectionError:
            console.print(f"Nobody answers at {endpoint}. Start Varv first: make run", style="red")


async def read_line(prompt: str) -> str:
    """A line from the keyboard, read beside the event loop so that cards can come meanwhile."""
    loop = asyncio.get_running_loop()
    line: asyncio.Future[str] = loop.create_future()

    def read() -> None:
        try:
            said = input(prompt)
        except EOFError as end:
            loop.call_soon_threadsafe(line.set_exception, end)
        else:
            loop.call_soon_threadsafe(line.set_result, said)

    threading.Thread(target=read, daemon=True).start()
    return await line


def _introduction() -> str:
    """What can be written here, in every language."""
    people = [person.split()[0] for person in PEOPLE]
    spoken = [Words(language) for language in LANGUAGES]
    return "\n".join(words("terminal-introduction", people=words.names(people)) for words in spoken)


def _chosen(said: str, values: list[str]) -> str:
    """Numbers become the choices they stand for; without choices the words stay as they are."""
    if not values:
        return said
    numbers = [int(number) for number in said.replace(",", " ").split() if number.isdecimal()]
    return ",".join(values[number - 1] for number in numbers if 1 <= number <= len(values))


def _ticked(field: Field, said: str) -> str:
    if not said.strip():
        return field.value
    is_on = said.strip().lower()[0] in "jy1x"
    return str(field.part.get("valueOn", "true") if is_on else field.part.get("valueOff", "false"))
