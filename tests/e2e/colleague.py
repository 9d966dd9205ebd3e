"""Those in the team whose screens the page does not show: they speak to Varv's endpoint as Teams would."""

import json
import uuid
from collections.abc import Callable
from functools import cached_property
from typing import Any
from urllib.request import Request, urlopen

from tests.e2e.recorded import SentCard

TENANT = "11111111-2222-4333-8444-555555555555"
BOT = {"id": "28:aaaaaaaa-0000-4000-8000-000000000001", "name": "Varv"}
TEAM = "19:general@thread.tacv2"
CHANNEL = "19:tidigt@thread.tacv2"
_PEOPLE = {"Karin Ek": 21, "Johan Åberg": 22, "Farida Noori": 23, "Elin Öst": 24, "Amir Haddad": 25}


class Colleague:
    """One of the people of `bot/playground.yml`."""

    def __init__(self, name: str, endpoint: str, playground: str) -> None:
        first = name.split(maxsplit=1)[0].lower()
        self.name = name
        self._account = {
            "id": f"29:user-{first}",
            "name": name,
            "aadObjectId": f"00000000-0000-4000-8000-0000000000{_PEOPLE[name]}",
        }
        self._endpoint = endpoint
        self._service_url = f"{playground}/_connector"

    @cached_property
    def personal(self) -> str:
        """The personal chat with Varv, which the Playground keeps without showing it."""
        members = {"bot": BOT, "members": [self._account], "tenantId": TENANT, "isGroup": False}
        return str(_post(f"{self._service_url}/v3/conversations", members)["id"])

    def says(self, text: str, conversation: str = CHANNEL) -> None:
        """Write to Varv where everybody sees it."""
        mention = "<at>Varv</at>"
        self._send(
            conversation,
            type="message",
            text=f"{mention} {text}",
            entities=[{"type": "mention", "mentioned": BOT, "text": mention}],
        )

    def lets_time_pass(self, how_long: str) -> None:
        """Move Varv's clock, in one's own chat, where it is in nobody's way."""
        self.says(f"spola {how_long}", self.personal)

    def taps(self, card: SentCard, title: str, *, in_person: bool = False, **inputs: str) -> SentCard:
        """Tap a button. Returns the card this person then sees in its place."""
        action = card.button(title)
        told = self._send(
            self.personal if in_person else card.conversation,
            type="invoke",
            name="adaptiveCard/action",
            replyToId=card.id,
            value={
                "action": {
                    "type": "Action.Execute",
                    "verb": action["verb"],
                    "data": {**action.get("data", {}), **inputs},
                }
            },
        )
        return SentCard(card.id, card.conversation, told["value"])

    def _send(self, conversation: str, **what: Any) -> dict[str, Any]:
        body = {
            "id": str(uuid.uuid4()),
            "channelId": "msteams",
            "serviceUrl": self._service_url,
            "locale": "sv-SE",
            "from": self._account,
            "recipient": BOT,
            **_place(conversation),
            **what,
        }
        return _post(self._endpoint, body)


def _post(address: str, body: dict[str, Any]) -> dict[str, Any]:
    request = Request(address, json.dumps(body).encode(), {"content-type": "application/json"})
    with urlopen(request, timeout=30) as response:
        told = response.read()
    return dict(json.loads(told)) if told else {}


def _place(conversation: str) -> dict[str, Any]:
    tenant = {"tenant": {"id": TENANT}}
    if "tacv2" in conversation:
        channel = conversation.partition(";")[0]
        kind, data = "channel", {**tenant, "team": {"id": TEAM}, "channel": {"id": channel}}
    elif conversation.startswith("19:"):
        kind, data = "groupChat", tenant
    else:
        kind, data = "personal", tenant
    where: dict[str, Any] = {"id": conversation, "conversationType": kind, "tenantId": TENANT}
    if kind != "personal":
        where["isGroup"] = True
    return {"conversation": where, "channelData": data}


Colleagues = Callable[[str], Colleague]
"""The others, by name."""
