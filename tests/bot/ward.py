"""Two organisations with a team each, and activities as people there send them: what the fuzz begins from."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from botbuilder.schema import Activity

from bot.adapter import Adapter
from bot.body import read_json
from bot.card_parts import buttons_in
from bot.connector import Connector
from bot.handler import VarvHandler
from bot.incoming import read_activity
from bot.look import VarvLook
from bot.posts import Posts
from bot.roll_call import RollCall
from bot.seen_card import tap_value
from bot.turns import Turns
from dialogs.commands import NAMES
from dialogs.desk import Desk
from dialogs.heard import Sender
from improvement.delivery import DeliveryRefused
from improvement.ports import Store
from locales.templates import Template, read_templates
from locales.words import Words
from tests.calendars import PaperCalendar
from tests.clocks import StillClock
from tests.dialogs.talk import CHANNEL, CHANNELS, PEOPLE, Talk, sender
from tests.dialogs.the_week import begin

APP = "0a1b2c3d-0000-4000-8000-00000000000a"
EKDALEN, GRANBY = "ekdalen", "granby"
BOT = {"id": "28:varv", "name": "Varv"}
STRANGER = "Torsten"
"""Somebody in the organisation who is in no team."""

Raw = dict[str, Any]


class Telephone(Connector):
    """The chat service at the end of a short line: it takes everything and remembers the cards."""

    def __init__(self) -> None:
        self.cards: list[Mapping[str, Any]] = []

    def within(self, tenant: str) -> "Telephone":
        return self

    async def send(self, service_url: str, conversation: str, activity: Mapping[str, Any]) -> str:
        self.cards += [attached["content"] for attached in activity.get("attachments", ())]
        return f"card-{len(self.cards)}"

    async def update(self, service_url: str, conversation: str, id: str, activity: Mapping[str, Any]) -> None:
        await self.send(service_url, conversation, activity)

    async def members(self, service_url: str, conversation: str) -> list[Sender]:
        if conversation != CHANNEL.conversation:
            raise DeliveryRefused("no such conversation")
        return [sender(name) for name in PEOPLE]

    async def member(self, service_url: str, conversation: str, id: str) -> Sender:
        return sender(id.removeprefix("29:"))

    async def team_name(self, service_url: str, team: str) -> str:
        return CHANNEL.team_name

    async def channels(self, service_url: str, team: str) -> dict[str, str]:
        return CHANNELS


@dataclass(frozen=True)
class Ward:
    """A store with both organisations in it, and an adapter on it that is the real one."""

    store: Store
    line: Telephone
    adapter: Adapter


@cache
def templates() -> Mapping[str, Template]:
    """Read once."""
    return read_templates()


def ward_on(store: Store) -> Ward:
    """The edge around the real desk."""
    clock, line = StillClock(), Telephone()
    desk = Desk(store=store, clock=clock, templates=templates(), calendar=PaperCalendar())
    turns = Turns(desk, VarvLook(), Posts(store, clock), RollCall(line, desk))
    return Ward(store, line, Adapter(VarvHandler(turns, line)))


async def begin_both(store: Store) -> None:
    """Both teams run a cycle, and the week's question is out."""
    for tenant in (EKDALEN, GRANBY):
        talk = Talk(store, tenant=tenant)
        await talk.arrive()
        await begin(talk)
        await talk.person("Johan").says("notera Det gick lättare när jag sa att vi frågar alla.")


def activity(tenant: str, who_does: str, /, *, is_personal: bool, **fields: Any) -> Raw:
    """Something a person in an organisation does, where they do it."""
    who = sender(who_does)
    place: Raw = {"conversationType": "personal", "tenantId": tenant, "id": f"a:{who_does}"}
    data: Raw = {"tenant": {"id": tenant}}
    if not is_personal:
        place = {
            "conversationType": "channel",
            "isGroup": True,
            "tenantId": tenant,
            "id": f"{CHANNEL.conversation};messageid=1795365220069",
        }
        data |= {"team": {"id": CHANNEL.teams_id}, "channel": {"id": CHANNEL.conversation}}
    return {
        "type": "message",
        "id": "a1",
        "channelId": "msteams",
        "serviceUrl": CHANNEL.service_url,
        "locale": "sv-SE",
        "timestamp": "2026-03-02T08:00:00.000Z",
        "from": {"id": who.teams_id, "aadObjectId": who.directory_id, "name": who.name},
        "recipient": BOT,
        "conversation": place,
        "channelData": data,
        **fields,
    }


def tap(tenant: str, name: str, value: Raw, *, is_personal: bool) -> Raw:
    """A tap on a card, as Teams tells of it."""
    told = {"type": "invoke", "name": "adaptiveCard/action", "value": value, "replyToId": "card-1"}
    return activity(tenant, name, is_personal=is_personal, **told)


def read(body: object) -> Activity:
    """The activity in a body, read from JSON as the server does. Raises `Malformed`."""
    return read_activity(read_json(json.dumps(body).encode()))


async def values_of_taps(store: Store, tenant: str) -> list[Raw]:
    """What every button of every card sends that members get when they say what can be said."""
    ward = ward_on(store)
    for body in sayings(tenant, "Maria"):
        await ward.adapter.take(read(body))
    buttons = [button for card in ward.line.cards for button in buttons_in(card)]
    taps = [tap_value(button, {field.id: "7" for field in button.fields}) for button in buttons]
    return list({str(value): value for value in taps}.values())


def sayings(tenant: str, name: str, *places: bool) -> list[Raw]:
    """Every command, and an answer, in the channel and in person."""
    words = Words("sv")
    said = [words(f"command-{command}") for command in NAMES]
    said += ["notera Tolken kom inte.", "borta 3-7 mars", "7 av 10", "Vi provar en vecka till", "möte"]
    return [
        activity(
            tenant,
            name,
            is_personal=is_personal,
            id=f"{name}-{number}-{is_personal}",
            text=text if is_personal else f"<at>Varv</at> {text}",
            entities=[{"type": "mention", "mentioned": BOT, "text": "<at>Varv</at>"}],
        )
        for is_personal in places or (True, False)
        for number, text in enumerate(said)
    ]


def events(tenant: str) -> list[Raw]:
    """What Teams tells of a team."""

    def update(event: str, **fields: Any) -> Raw:
        told = activity(tenant, "Maria", is_personal=False, type="conversationUpdate", **fields)
        told["channelData"] |= {"eventType": event, "channel": {"id": CHANNEL.conversation, "name": "Stöd"}}
        return told

    someone = {"id": "29:Ny", "aadObjectId": "id-Ny"}
    return [
        update("teamRenamed"),
        update("channelRenamed"),
        update("channelDeleted"),
        update("channelRestored"),
        update("teamMemberAdded", membersAdded=[someone]),
        update("teamMemberRemoved", membersRemoved=[someone]),
        update("teamMemberRemoved", membersRemoved=[BOT]),
        activity(tenant, "Maria", is_personal=False, type="installationUpdate", action="add"),
        activity(tenant, "Maria", is_personal=False, type="installationUpdate", action="remove"),
        activity(tenant, "Maria", is_personal=True, type="installationUpdate", action="add"),
    ]
