"""Plays the pilot case in the terminal: pretended people, a real bot, real HTTP."""

import asyncio
import re
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from aiohttp import ClientSession
from rich.console import Console
from rich.panel import Panel
from rich.rule import Rule
from rich.text import Text
from yarl import URL

from bot.card_parts import Button, buttons_in, parts_of
from bot.card_text import WIDTH, card_text
from bot.play import CHANNEL, Play, Scene, Step, read_play
from bot.pretend_person import NothingShown, PretendPerson
from bot.pretend_teams import NotTaken, PretendTeams, pretend_teams
from bot.seen_card import CannotTap, SeenCard, filled_in
from bot.spot import Spot
from locales.dates import read_day

ZONE = "Europe/Stockholm"
_TIME = re.compile(r" \d\d:\d\d$")
FRAME = 4  # the columns a box takes beside what stands in it


class OffScript(RuntimeError):
    """Varv showed something else than the play says. The message has the step and what was seen."""


class Demo:
    """One performance. `played` counts the steps that were done and answered as the play says."""

    def __init__(self, play: Play, teams: PretendTeams, console: Console, folder: Path) -> None:
        self._play = play
        self._teams = teams
        self._console = console
        self._folder = folder
        self._channel = teams.channel(play.channel)
        self._last_shown: dict[str, SeenCard] = {}
        self._ahead = play.begins - datetime.now(UTC)
        self.played = 0

    async def run(self, *, pace: float) -> None:
        """Play it to the end, with a pause of `pace` seconds after each step. Raises `OffScript`."""
        for scene in self._play.scenes:
            self._announce(scene)
            for step in scene.steps:
                await self._perform(step)
                await asyncio.sleep(pace)

    async def _perform(self, step: Step) -> None:
        person = self._teams.person(step.who)
        spot = self._channel if step.where == CHANNEL else person.personal
        try:
            card = await self._do(step, person, spot)
        except (CannotTap, NothingShown, NotTaken, TimeoutError) as error:
            raise OffScript(f"{step}\n{error or 'nothing like that came'}") from error
        if card is not None:
            if step.sees not in card:
                raise OffScript(f"{step}\n{card}")
            if not step.waits:
                self._last_shown[spot.id] = card
            self._show(step, card)
        self.played += 1

    async def _do(self, step: Step, person: PretendPerson, spot: Spot) -> SeenCard | None:
        """Do what the step says. Returns the card its person then looks at, if there is one."""
        if step.installs:
            self._tell(step, "installs")
            await self._teams.install(spot, by=person)
            return None
        if step.hears or step.looks:
            self._tell(step, "hears" if step.hears else "looks")
            return await self._see(step, person, spot)
        if step.fetches:
            await self._fetch(step, self._last_shown[spot.id])
            return None
        if step.taps:
            return await self._tap(step, person, self._last_shown[spot.id])
        if step.waits:
            said = self._forward_to(step.waits)
            self._tell(step, "waits", text=said)
            return await person.says(said, in_=spot)
        mention = self._play.lines["mention"] if spot == self._channel else ""
        self._tell(step, "says", text=mention + step.says)
        return await person.says(step.says, in_=spot)

    async def _see(self, step: Step, person: PretendPerson, spot: Spot) -> SeenCard:
        """A card that comes by itself, or the last one there once it has been changed."""
        if step.hears:
            return await _next_card(person, spot, step.sees)

        def look() -> SeenCard | None:
            card = person.looks_again(self._last_shown[spot.id])
            return card if step.sees in card else None

        return await self._teams.conversations.until(look)

    async def _tap(self, step: Step, person: PretendPerson, shown: SeenCard) -> SeenCard:
        """Tap as soon as the button is there: a card that somebody else moved on is shown anew by and by."""

        def look() -> tuple[SeenCard, Button] | None:
            card = person.looks_again(shown)
            button = _button(card, step.taps, step.beside)
            return (card, button) if button else None

        card, button = await self._teams.conversations.until(look)
        written = " · ".join(_written(step, button))
        line = "fills" if written else "taps beside" if step.beside else "taps"
        buttons = "] [".join((step.taps, *step.then))
        self._tell(step, line, button=buttons, beside=step.beside, text=written)
        card = await person.sends_tap(card, button, filled_in(button, step.value or None, step.fill))
        for label in step.then:
            card = await person.taps(card, label)
        return card

    async def _fetch(self, step: Step, shown: SeenCard) -> None:
        """Go where the card's link leads and tap the button there."""
        actions = (action for part in parts_of(shown.content) for action in part.get("actions", ()))
        (link,) = [action["url"] for action in actions if action["type"] == "Action.OpenUrl"]
        async with ClientSession(raise_for_status=True) as session:
            url = URL(self._teams.endpoint).join(URL(URL(link).raw_path, encoded=True))
            async with session.post(url) as answer:
                content = await answer.read()
        file = self._folder / step.fetches
        await asyncio.to_thread(file.write_bytes, content)
        self._tell(step, "fetches", text=str(file))

    def _forward_to(self, moment: str) -> str:
        """The words that move the bot's clock to a moment, at most a minute past it."""
        now = datetime.now(UTC) + self._ahead
        local = now.astimezone(ZoneInfo(ZONE))
        words, _, at = moment.rpartition(" ") if _TIME.search(moment) else (moment, "", "")
        wall = time.fromisoformat(at) if at else local.time()
        then = datetime.combine(read_day(words, local.date()), wall, ZoneInfo(ZONE))
        minutes = -((now - then.astimezone(UTC)) // timedelta(minutes=1))
        self._ahead += timedelta(minutes=minutes)
        hours, minutes = divmod(minutes, 60)
        days, hours = divmod(hours, 24)
        return self._play.lines["forward"].format(days=days, hours=hours, minutes=minutes)

    def _announce(self, scene: Scene) -> None:
        self._console.print()
        title = Text(f" {scene.title} ", style="bold reverse")
        self._console.print(Rule(title, align="left", style="bold"), width=WIDTH + FRAME)
        self._console.print(Text(scene.story, style="italic"), width=WIDTH + FRAME)

    def _tell(self, step: Step, line: str, **words: str) -> None:
        where = self._play.lines[step.where]
        told = self._play.lines[line].format(**words)
        self._console.print()
        self._console.print(Text(f"▸ {step.who}, {where}: {told}", style="bold cyan"), width=WIDTH + FRAME)

    def _show(self, step: Step, card: SeenCard) -> None:
        if step.quiet:
            self._console.print(Text(f"  Varv: {step.sees}", style="dim"), width=WIDTH + FRAME)
            return
        title = self._play.lines["seen"].format(who=step.who)
        box = Panel(Text(card_text(card.content)), title=title, title_align="left", border_style="dim")
        self._console.print(box, width=WIDTH + FRAME)


async def play_demo(endpoint: str, console: Console, folder: Path, *, pace: float = 0) -> int:
    """Play the pilot case against the bot at `endpoint`. Returns how many steps were played.

    Files that somebody fetches in it are saved in `folder`.

    The bot must be in dev mode, with an empty database. Raises `OffScript` where it does something else.
    """
    play = read_play()
    async with pretend_teams(endpoint) as teams:
        teams.add_team(play.team, channels=[play.channel], people=play.people)
        demo = Demo(play, teams, console, folder)
        await demo.run(pace=pace)
    return demo.played


def _written(step: Step, button: Button) -> list[str]:
    """What is filled in; of a tick, the words beside it."""
    ticks = {field.id: str(field.part["title"]) for field in button.fields if field.kind == "Toggle"}
    others = [ticks.get(name, text) for name, text in step.fill.items()]
    return [step.value, *others] if step.value else others


async def _next_card(person: PretendPerson, spot: Spot, words: str) -> SeenCard:
    """The next card there that comes by itself and says this."""
    while words not in (card := await person.next_card(spot)):
        continue
    return card


def _button(card: SeenCard, label: str, beside: str) -> Button | None:
    """The button with this label, or the one of them that stands nearest to these words."""
    for part in reversed(list(parts_of(card.content)) if beside else [card.content]):
        buttons = [button for button in buttons_in(part) if button.label == label]
        if buttons and (not beside or any(inner.get("text") == beside for inner in parts_of(part))):
            return buttons[0]
    return None
