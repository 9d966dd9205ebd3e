"""Plays the pilot case in the terminal: pretended people, a real bot, real HTTP."""

import asyncio
from datetime import UTC, date, datetime, timedelta

from rich.console import Console
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.text import Text

from bot.card_parts import Button, buttons_in, parts_of
from bot.card_text import WIDTH, card_text
from bot.play import CHANNEL, Play, Scene, Step, read_play
from bot.pretend_person import PretendPerson
from bot.pretend_teams import PretendTeams, pretend_teams
from bot.seen_card import CannotTap, SeenCard, filled_in
from bot.spot import Spot
from improvement.calendar import local_day
from locales.dates import read_day

ZONE = "Europe/Stockholm"
MARGIN = 4


class OffScript(RuntimeError):
    """Varv showed something else than the play says. The message has the step and the card."""


class Demo:
    """One performance. `played` counts the steps that were done and answered as the play says."""

    def __init__(self, play: Play, teams: PretendTeams, console: Console, *, pace: float = 0) -> None:
        self._play = play
        self._teams = teams
        self._console = console
        self._pace = pace
        self._channel = teams.channel(play.channel)
        self._at_hand: dict[str, SeenCard] = {}
        self._day = local_day(datetime.now(UTC), ZONE)
        self.played = 0

    async def run(self) -> None:
        """Play it to the end. Raises `OffScript`."""
        for scene in self._play.scenes:
            self._announce(scene)
            for step in scene.steps:
                await self._perform(step)
                await asyncio.sleep(self._pace)

    async def _perform(self, step: Step) -> None:
        try:
            card = await self._do(step)
        except (CannotTap, TimeoutError) as error:
            raise OffScript(f"{step}: {error or 'nothing came'}") from error
        if card is not None:
            if step.sees and step.sees not in card:
                raise OffScript(f"{step}: the words {step.sees!r} are not on\n{card}")
            self._at_hand[card.posted.conversation] = card
            self._show(step, card)
        self.played += 1

    async def _do(self, step: Step) -> SeenCard | None:
        """What the step does. Returns the card its person then looks at, if there is one."""
        if not step.who:
            self._console.print(Padding(Text(step.tells, style="italic"), (0, MARGIN)), width=WIDTH + MARGIN)
            return None
        person, spot = self._teams.person(step.who), self._spot(step)
        if step.installs:
            self._tell(step, "installs")
            await self._teams.install(spot, by=person)
            return None
        if step.hears:
            self._tell(step, "hears")
            return await person.next_card(spot)
        if step.taps:
            return await self._tap(step, person, self._at_hand[spot.id])
        said = self._until(read_day(step.waits, self._day)) if step.waits else step.says
        self._tell(step, "says", text=said)
        return await person.says(said, in_=spot)

    async def _tap(self, step: Step, person: PretendPerson, at_hand: SeenCard) -> SeenCard:
        card = person.looks_again(at_hand)
        written = [value for value in (step.value, *step.fill.values()) if value]
        self._tell(step, "fills" if written else "taps", button=step.taps, text=" · ".join(written))
        button = _beside(card, step.on, step.taps) if step.on else card.button(step.taps)
        return await person.sends_tap(card, button, filled_in(button, step.value or None, step.fill))

    def _until(self, day: date) -> str:
        """The words that move the bot's clock to a day."""
        ahead, self._day = day - self._day, day
        return self._play.lines["forward"].format(days=ahead // timedelta(days=1))

    def _spot(self, step: Step) -> Spot:
        return self._channel if step.where == CHANNEL else self._teams.person(step.who).personal

    def _announce(self, scene: Scene) -> None:
        self._console.print()
        self._console.print(Rule(Text(scene.title, style="bold"), align="left"), width=WIDTH + MARGIN)
        if scene.story:
            self._console.print(Text(scene.story), width=WIDTH + MARGIN)

    def _tell(self, step: Step, line: str, **words: str) -> None:
        where = self._play.lines[step.where]
        told = self._play.lines[line].format(**words)
        self._console.print()
        self._console.print(Text(f"▸ {step.who} · {where}: {told}"), style="bold cyan", width=WIDTH + MARGIN)

    def _show(self, step: Step, card: SeenCard) -> None:
        if step.quiet:
            return
        seen_by = self._play.lines["seen"].format(who=step.who)
        text = Text(card_text(card.content))
        self._console.print(
            Panel(text, title=seen_by, title_align="left", width=WIDTH + MARGIN, border_style="dim")
        )


async def play_demo(endpoint: str, console: Console, *, pace: float = 0) -> int:
    """Play the pilot case against the bot at `endpoint`; `pace` is the pause after each step in seconds.

    Returns how many steps were played. Raises `OffScript` where the bot did something else.
    """
    play = read_play()
    async with pretend_teams(endpoint) as teams:
        teams.add_team(play.team, channels=[play.channel], people=play.people)
        demo = Demo(play, teams, console, pace=pace)
        await demo.run()
    return demo.played


def _beside(card: SeenCard, words: str, label: str) -> Button:
    """The button with this label that stands nearest to these words."""
    for part in reversed(list(parts_of(card.content))):
        stands_there = any(inner.get("text") == words for inner in parts_of(part))
        buttons = [button for button in buttons_in(part) if button.label == label]
        if stands_there and buttons:
            return buttons[0]
    raise CannotTap(f"no button {label!r} beside {words!r}")
