"""A conversation in the pretended Teams, and how Teams describes it in an activity."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Spot:
    """Where people write. `kind` is "channel", "groupChat" or "personal"; `team` is a channel's."""

    kind: str
    id: str
    name: str = ""
    team: str = ""
    team_name: str = ""

    def conversation(self, tenant: str, thread: str) -> dict[str, Any]:
        """The `conversation` of an activity here, in a thread if one is named."""
        id = f"{self.id};messageid={thread}" if thread else self.id
        told: dict[str, Any] = {"id": id, "conversationType": self.kind, "tenantId": tenant}
        if self.kind != "personal":
            told["isGroup"] = True
        return told | ({"name": self.name} if self.name and not thread else {})

    def channel_data(self, tenant: str) -> dict[str, Any]:
        """The `channelData` of an activity here."""
        told: dict[str, Any] = {"tenant": {"id": tenant}}
        if self.kind == "channel":
            told["team"] = {"id": self.team, "name": self.team_name}
            told["channel"] = {"id": self.id}
        return told
