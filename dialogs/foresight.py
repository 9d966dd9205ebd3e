"""What answering will surely ask for, read in one step: it is the trips to the database that cost."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dialogs.commands import recognise
from dialogs.cycle.status import status_wishes
from dialogs.heard import Heard, Scope
from dialogs.week.weeks import week_wishes
from improvement.message import Seen
from improvement.ports import Of, Wish
from improvement.team import Membership, Person, RoleHolding, Team

WHOLE_PAGES: dict[str, Callable[[Of, Wish], Sequence[Wish]]] = {"status": status_wishes}
VERBS: dict[str, Callable[[Of], Sequence[Wish]]] = dict.fromkeys(
    ("check-in", "count-chances", "count-declined", "count-used", "say-reason"), week_wishes
)


@dataclass(frozen=True, slots=True)
class Foresight:
    """What to read at once. It `is_whole` when the page it leads to, as far as can be told, needs no more."""

    wishes: Sequence[Wish]
    is_whole: bool


def look_ahead(heard: Heard) -> Foresight:
    """Who speaks, in which team, what they are there, and what the page they ask for is made of."""
    person = Wish(Person, {"directory_id": heard.sender.directory_id})
    wishes = [*_seen(heard), person, *_teams(heard, person)]
    here = Of(wishes[-1])
    roles = Wish(RoleHolding, {"team": here})
    wishes += [Wish(Membership, {"team": here, "person": Of(person)}), roles]
    if whole := WHOLE_PAGES.get(_page(heard)):
        return Foresight([*wishes, *whole(here, roles)], is_whole=True)
    more = VERBS.get(heard.tap.verb) if heard.tap else None
    return Foresight([*wishes, *(more(here) if more else ())], is_whole=False)


def _seen(heard: Heard) -> list[Wish]:
    if heard.tap is not None:
        return []
    return [Wish(Seen, {"conversation": heard.place.conversation, "activity": heard.activity})]


def _teams(heard: Heard, person: Wish) -> list[Wish]:
    """The team it is likely about; all of a person's own where nothing tells."""
    if heard.place.scope is not Scope.PERSONAL:
        return [Wish(Team, {"conversation": heard.place.conversation})]
    if heard.tap is not None and heard.tap.page.team is not None:
        return [Wish(Team, {"id": heard.tap.page.team})]
    mine = Wish(Membership, {"person": Of(person), "present": True})
    return [mine, Wish(Team, {"id": Of(mine, "team")})]


def _page(heard: Heard) -> str:
    """The name of the page it leads to, as far as that is plain."""
    if heard.tap is not None:
        return heard.tap.page.name if heard.tap.verb == "open" else ""
    said = recognise(heard.text) if heard.place.scope is not Scope.PERSONAL else None
    return said.command if said else ""
