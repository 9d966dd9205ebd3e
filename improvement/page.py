"""Pages: what a card is about, small enough to be kept."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """The address of something Varv can show, such as the plan of cycle c7.

    Opened again it shows the data as it is then. So nothing anyone wrote is copied into the
    outbox or into the list of posted cards, and a removed text is gone from all of them.
    """

    name: str
    team: str | None = None
    cycle: str | None = None
    item: str = ""

    def to_data(self) -> dict[str, str]:
        """The page as plain values, for a database column or a card's data."""
        parts = {"name": self.name, "team": self.team, "cycle": self.cycle, "item": self.item}
        return {key: value for key, value in parts.items() if value}

    @classmethod
    def from_data(cls, data: Mapping[str, str]) -> "Page":
        """The page that `to_data` described."""
        return cls(
            name=data["name"],
            team=data.get("team"),
            cycle=data.get("cycle"),
            item=data.get("item", ""),
        )
