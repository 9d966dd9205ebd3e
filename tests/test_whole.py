"""The whole of Varv over real HTTP, with a pretended Teams at the other end, on both databases."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, timedelta

import aiohttp
import pytest

from bot.fake_connector import Trouble
from bot.pretend_person import PretendPerson
from bot.pretend_teams import PretendTeams, pretend_teams
from bot.seen_card import SeenCard
from bot.spot import Spot
from running.assembly import open_bot
from running.settings import read_settings

PEOPLE = ["Maria Lindqvist", "Johan Åberg", "Farida Noori", "Elin Öst", "Amir Haddad", "Karin Ek"]
OBSERVATION = "Det gick lättare när jag sa att vi frågar alla."


@dataclass
class House:
    """A municipality's Teams with Varv in it."""

    teams: PretendTeams
    channel: Spot

    def person(self, name: str) -> PretendPerson:
        return self.teams.person(name)


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@asynccontextmanager
async def open_house(url: str) -> AsyncIterator[House]:
    settings = read_settings(
        database_url=url, dev=True, port=free_port(), tick_seconds=0.05, card_pause_seconds=0
    )
    async with open_bot(settings) as server, pretend_teams(server.endpoint) as teams:
        teams.add_team("Mottagningen", channels=["Tidigt stöd"], people=PEOPLE)
        channel = teams.channel("Tidigt stöd")
        yield House(teams, channel)


@pytest.fixture
async def house(database_url: str) -> AsyncIterator[House]:
    """Varv is installed by Maria."""
    async with open_house(database_url) as house:
        maria = house.person("Maria")
        await house.teams.install(maria.personal, by=maria)
        await house.teams.install(house.channel, by=maria)
        yield house


async def set_up(house: House) -> SeenCard:
    """From the installer's card to the team's."""
    maria = house.person("Maria")
    await maria.taps(await maria.next_card(), "Presentera Varv för teamet")
    card = await maria.taps(await maria.next_card(house.channel), "Kom igång")
    card = await maria.taps(card, "Svenska")
    card = await maria.taps(card, "Spara", "Europe/Stockholm")
    card = await maria.taps(card, "Spara", "Tidigt stöd")
    card = await maria.taps(card, "Spara", "Maria Lindqvist")
    card = await maria.taps(card, "Spara", "Karin Ek")
    until = (date.today() + timedelta(days=120)).isoformat()
    mandate = {"by": "Karin", "scope": "blanketter och bokning", "time": "2 h i veckan", "until": until}
    return await maria.taps(card, "Spara", values=mandate)


async def plan(house: House, author: PretendPerson, card: SeenCard) -> SeenCard:
    """From the choice of a template to the draft."""
    start, end = (date.today() + timedelta(days=days) for days in (1, 50))
    card = await author.taps(card, "AUDIT och DUDIT")
    card = await author.taps(card, "Spara")
    card = await author.taps(card, "Spara")
    card = await author.taps(
        card, "Spara", "Maria Lindqvist, Johan Åberg, Farida Noori, Elin Öst, Amir Haddad"
    )
    card = await author.taps(card, "Spara", "Mottagningen")
    card = await author.taps(card, "Spara", values={"start": start.isoformat(), "end": end.isoformat()})
    card = await author.taps(card, "Spara", "5")
    card = await author.taps(card, "Spara", values={"level": "7", "value": "De flesta svarar gärna."})
    card = await author.taps(card, "Spara")
    return await author.taps(card, "Spara", "2/11, 3/12, 1/9, 2/10, 2/11, 1/8")


async def shows(person: PretendPerson, card: SeenCard, button: str) -> SeenCard:
    """The card as this person sees it once it has been edited to show the button."""
    seen = person.looks_again(card)
    while button not in seen.buttons:
        seen = await person.next_edit(seen)
    return seen


async def test_a_team_runs_one_cycle_from_welcome_to_the_next_turn(house: House) -> None:
    maria, johan, karin = (house.person(name) for name in ("Maria", "Johan", "Karin"))

    await set_up(house)
    welcome, team_card = await johan.next_card(house.channel), await johan.next_card(house.channel)
    assert "Jag heter Varv" in welcome
    assert "Maria Lindqvist" in team_card
    await karin.taps(await karin.next_card(), "Ja")
    await maria.taps(await maria.next_card(), "Ja")

    draft = await plan(house, maria, await maria.says("nytt varv", in_=house.channel))
    for name, level in (("Johan", "6"), ("Farida", "7"), ("Elin", "9")):
        colleague = house.person(name)
        guessed = await colleague.taps(await shows(colleague, draft, "Starta"), level)
    assert "7 av 10" in guessed
    running = await maria.taps(maria.looks_again(draft), "Starta")
    assert "Utkast" not in running

    await johan.says(f"notera {OBSERVATION}", in_=house.channel)
    await maria.says("spola 60d")
    due = await maria.next_card(house.channel)
    while "Studera" not in due.buttons:
        due = await maria.next_card(house.channel)
    study = await maria.taps(due, "Studera")
    assert OBSERVATION in study
    assert "De flesta svarar gärna." in study

    study = await maria.taps(study, "Delvis")
    study = await maria.taps(study, "Ja")
    for line in ("Nästan ingen tackade nej.", "Säg att vi frågar alla."):
        study = await maria.taps(study, "Lägg till", line)
        study = await maria.taps(study, "Gå vidare")
    act = await maria.taps(study, "Gå vidare")
    act = await maria.taps(act, "Anpassa")
    for answer in ("Tolkbesök tar längre tid.", "Tolkbesök bokas 15 minuter längre.", "8"):
        act = await maria.taps(act, "Spara", answer)
    after = await maria.taps(act, "Bekräfta beslutet")

    assert "Varv 2" in after
    status = await maria.says("status", in_=house.channel)
    assert "varv 2" in status
    history = await maria.says("historik", in_=house.channel)
    assert "Säg att vi frågar alla." in history


async def test_everybody_sees_the_card_move_on(house: House) -> None:
    maria, johan = house.person("Maria"), house.person("Johan")
    await set_up(house)
    card = await maria.says("nytt varv", in_=house.channel)
    seen = johan.looks_again(card)

    await maria.taps(card, "AUDIT och DUDIT")

    assert "Vad ska bli bättre" in await johan.next_edit(seen)


async def test_a_message_that_the_service_puts_off_arrives_later(house: House) -> None:
    maria = house.person("Maria")
    card = await maria.next_card()
    house.teams.connector.fail_next(Trouble(status=429, retry_after="0.1"), Trouble(status=412))

    await maria.taps(card, "Presentera Varv för teamet")

    assert "Jag heter Varv" in await maria.next_card(house.channel)


async def test_a_shut_channel_is_told_to_the_installer_with_a_way_on(house: House) -> None:
    maria = house.person("Maria")
    card = await maria.next_card()
    house.teams.connector.fail_next(Trouble(status=403, code="BotNotInConversationRoster"))

    await maria.taps(card, "Presentera Varv för teamet")
    told = await maria.next_card()
    await maria.taps(told, "Presentera Varv för teamet")

    assert "Jag heter Varv" in await maria.next_card(house.channel)


async def test_two_people_tap_in_the_same_second(house: House) -> None:
    maria, johan = house.person("Maria"), house.person("Johan")
    await set_up(house)
    card = await maria.says("nytt varv", in_=house.channel)
    question = await maria.taps(card, "AUDIT och DUDIT")
    same = await johan.next_edit(johan.looks_again(card))

    answers = await asyncio.gather(
        maria.taps(question, "Spara", "Upptäcka riskbruk tidigare."),
        johan.taps(same, "Spara", "Fråga alla lika."),
    )

    shown = [str(answer.content) for answer in answers]
    assert sum("Upptäcka riskbruk tidigare." in card and "Fråga alla lika." in card for card in shown) == 1


async def test_the_export_is_fetched_once(house: House) -> None:
    maria = house.person("Maria")
    data = await maria.says("mina uppgifter")
    card = await maria.taps(data, "Hämta")
    (link,) = card.links.values()

    async with aiohttp.ClientSession() as browser:
        page = await browser.get(link)
        first = await browser.post(link)
        again = await browser.post(link)
        content = await first.text()

    assert (page.status, first.status, again.status) == (200, 200, 410)
    assert "Maria Lindqvist" in content
