"""What a unit of work has read: asked the same again it would read the same, as it sees one moment only."""

from collections.abc import Iterable, Sequence
from typing import Any, cast

from improvement.ports import Entity, Kept
from storage.inquiry import Inquiry


class Known:
    """Remembers things by what was asked and by id, each kind until something of that kind is written."""

    def __init__(self) -> None:
        self._found: dict[type[Entity], list[tuple[Inquiry, Sequence[Entity]]]] = {}
        self._by_id: dict[type[Entity], dict[str, Entity]] = {}

    def found(self, kind: type[Kept], inquiry: Inquiry) -> list[Kept] | None:
        """What this was answered with, or is among what was; None when it was not asked."""
        for asked, found in self._found.get(kind, ()):
            if asked == inquiry:
                return cast("list[Kept]", found)
            if _covers(asked, inquiry):
                return cast("list[Kept]", _narrowed(found, inquiry))
        return None

    def thing(self, kind: type[Kept], id: str) -> Kept | None:
        """The thing with this id, if it was read."""
        return cast("Kept | None", self._by_id.get(kind, {}).get(id))

    def remember(self, kind: type[Entity], inquiry: Inquiry, found: Sequence[Entity]) -> None:
        """It was answered with these."""
        self._found.setdefault(kind, []).append((inquiry, found))
        self._by_id.setdefault(kind, {}).update((thing.id, thing) for thing in found)

    def forget(self, kind: type[Entity]) -> None:
        """Something of this kind is written."""
        self._found.pop(kind, None)
        self._by_id.pop(kind, None)


def _covers(asked: Inquiry, inquiry: Inquiry) -> bool:
    """Whether whatever answers the inquiry is among what answered the one asked before."""
    return asked.limit is None and all(
        field in inquiry.any_of and all(value in values for value in inquiry.any_of[field])
        for field, values in asked.any_of.items()
    )


def _narrowed(found: Iterable[Entity], inquiry: Inquiry) -> list[Entity]:
    fields = inquiry.any_of.items()
    fitting = (thing for thing in found if all(getattr(thing, field) in values for field, values in fields))

    def rank(thing: Entity) -> Any:
        value = getattr(thing, inquiry.order)
        return value is not None, value, thing.id

    return sorted(fitting, key=rank, reverse=inquiry.is_descending)[: inquiry.limit]
