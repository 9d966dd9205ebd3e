"""What the bot needs of the desk in `dialogs/`."""

from typing import Protocol, TypeAlias

from dialogs.arrival import Installed, Removed, Renamed, Restored, Roster
from dialogs.heard import Heard, Reply

Event: TypeAlias = Installed | Removed | Renamed | Restored | Roster


class Desk(Protocol):
    """Hears what people say and notes what happens to their teams."""

    async def hear(self, heard: Heard) -> Reply | None:
        """Answer one message or tap; None for a message that was answered before."""

    async def note(self, event: Event) -> None:
        """Take in something that happened to a team."""
