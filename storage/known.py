"""What a unit of work has read: asked the same again it would read the same, as it sees one moment only."""

from collections.abc import Sequence
from typing import cast

from improvement.ports import Entity, Kept
from storage.inquiry import Inquiry


class Known:
    """Remembers things by what was asked and by id, each kind until something of that kind is written."""

    def __init__(self) -> None:
        self._found: dict[type[Entity], list[tuple[Inquiry, Sequence[Entity]]]] = {}
        self._by_id: dict[type[Entity], dict[str, Entity]] = {}

    def found(self, kind: type[Kept], inquiry: Inquiry) -> list[Kept] | None:
        """What this was answered with; None when it was not asked."""
        for asked, found in self._found.get(kind, ()):
            if asked == inquiry:
                return cast("list[Kept]", found)
        return None

    def thing(self, kind: type[Kept], id: str) -> Kept | None:
        """The thing with this id, if it was read."""
        return cast("Kept | None", self._by_id.get(kind, {}).get(id))

    def remember(self, kind: type[Kept], inquiry: Inquiry, found: Sequence[Kept]) -> None:
        """It was answered with these."""
        self._found.setdefault(kind, []).append((inquiry, found))
        self._by_id.setdefault(kind, {}).update((thing.id, thing) for thing in found)

    def forget(self, kind: type[Entity]) -> None:
        """Something of this kind is written."""
        self._found.pop(kind, None)
        self._by_id.pop(kind, None)
