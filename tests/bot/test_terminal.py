"""Varv in the terminal, line by line."""

from collections.abc import Iterator
from io import StringIO

import pytest
from rich.console import Console

from bot.pretend_teams import PretendTeams
from bot.terminal import Terminal, chat
from dialogs.heard import Reply, Scope
from tests.bot.conftest import RunningBot
from tests.bot.stand_ins import FORM, echo


class Keyboard:
    """Types prepared lines, and remembers what was asked before each."""

    def __init__(self, *lines: str) -> None:
        self._lines: Iterator[str] = iter(lines)
        self.prompts: list[str] = []

    async def read(self, prompt: str) -> str:
        self.prompts.append(prompt)
        try:
            return next(self._lines)
        except StopIteration:
            raise EOFError from None


async def play(teams: PretendTeams, keyboard: Keyboard) -> str:
    """What stands in the terminal when these lines have been typed."""
    screen = StringIO()
    console = Console(file=screen, width=100)
    await Terminal(teams, teams.channel("Tidigt stöd"), console, keyboard.read).run()
    return screen.getvalue()


async def test_words_are_answered_with_a_card(teams: PretendTeams) -> None:
    shown = await play(teams, Keyboard("hjälp"))

    assert "echo (sv) hjälp" in shown
    assert "[1: Öppna]" in shown


async def test_a_number_taps_and_the_fields_are_asked_for(bot: RunningBot, teams: PretendTeams) -> None:
    keyboard = Keyboard("hjälp", "1", "fika")

    shown = await play(teams, keyboard)

    assert "tapped-open (sv) word=fika" in shown
    assert "Ett ord" in keyboard.prompts[2]


async def test_place_and_person_can_be_switched(bot: RunningBot, teams: PretendTeams) -> None:
    keyboard = Keyboard("/kanal", "hjälp", "/som johan", "status", "/privat", "hjälp", "/slut", "mer")

    await play(teams, keyboard)

    said = [(heard.sender.name, heard.text, heard.place.scope) for heard in bot.desk.heard]
    assert said == [
        ("Maria Lindqvist", "hjälp", Scope.CHANNEL),
        ("Johan Åberg", "status", Scope.CHANNEL),
        ("Johan Åberg", "hjälp", Scope.PERSONAL),
    ]
    assert keyboard.prompts[-1] == "Johan · privat > "


async def test_what_cannot_be_done_is_said(teams: PretendTeams) -> None:
    shown = await play(teams, Keyboard("/som Nils", "/vad", "hjälp", "7", ""))

    assert "Nils? Maria Lindqvist, Johan Åberg, Karin Ek" in shown
    assert "1–1" in shown
    assert shown.count("Skriv till Varv") == 2


async def test_a_turn_without_an_answer_is_said(bot: RunningBot, teams: PretendTeams) -> None:
    bot.desk.answers = lambda _: None

    shown = await play(teams, Keyboard("hjälp"))

    assert "saw no card" in shown


async def test_what_varv_says_unasked_is_shown_as_it_comes(teams: PretendTeams) -> None:
    chat = teams.conversations.personal(teams.person("Maria").account["id"])
    await teams.conversations.post(chat, "", plain_card("Veckans fråga"))

    shown = await play(teams, Keyboard("hjälp"))

    assert "Veckans fråga" in shown


async def test_what_varv_says_to_somebody_waits_until_they_look(teams: PretendTeams) -> None:
    chat = teams.conversations.personal(teams.person("Johan").account["id"])
    await teams.conversations.post(chat, "", plain_card("Hej Johan"))

    without = await play(teams, Keyboard("hjälp"))
    looking = await play(teams, Keyboard("/som johan", "hjälp"))

    assert "Hej Johan" not in without
    assert "Hej Johan" in looking


@pytest.mark.parametrize(
    ("lines", "sent"),
    [
        (("fika", "2", "1, 2", "j"), "held=no, quote=true, who=p1,p2, word=fika"),
        (("", "", "", ""), "held=yes, quote=false"),
        (("", "9", "x", "n"), "quote=false"),
    ],
)
async def test_each_kind_of_field_is_asked_for_in_its_own_way(
    bot: RunningBot, teams: PretendTeams, lines: tuple[str, ...], sent: str
) -> None:
    bot.desk.answers = lambda heard: echo(heard) if heard.tap else Reply(view=FORM)

    shown = await play(teams, Keyboard("nytt varv", "1", *lines))

    assert f"tapped-open (sv) {sent}  " in shown
    assert "2  Nej" in shown


async def test_without_a_bot_it_says_how_to_start_one(capsys: pytest.CaptureFixture[str]) -> None:
    await chat("http://127.0.0.1:9/api/messages")

    assert "make run" in capsys.readouterr().out


def plain_card(text: str) -> dict[str, object]:
    content = {"type": "AdaptiveCard", "body": [{"type": "TextBlock", "text": text}]}
    return {
        "type": "message",
        "attachments": [{"contentType": "application/vnd.microsoft.card.adaptive", "content": content}],
    }
