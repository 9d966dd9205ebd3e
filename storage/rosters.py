"""Takes teams whose people are to be asked for, over all tenants; another process takes others."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, bindparam, or_, select, update

from improvement.team import Stage, Team
from storage.among import among
from storage.mapping import thing_with
from storage.tables import teams

_WAITING = (
    select(teams)
    .where(
        teams.c.stage != Stage.REMOVED,
        or_(
            teams.c.roster_at.is_(None),
            teams.c.roster_at < bindparam("before", type_=teams.c.roster_at.type),
        ),
    )
    .order_by(teams.c.tenant, teams.c.teams_id, teams.c.id)
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True)
)
_MARK = (
    update(teams)
    .where(teams.c.tenant == bindparam("in_tenant"), among(teams.c.id, "these"))
    .values(roster_at=bindparam("now", type_=teams.c.roster_at.type))
)


def take(connection: Connection, before: datetime, now: datetime, limit: int) -> list[Team]:
    """At most so many, marked as asked for now, within the connection's transaction.

    No version goes up: it is nothing anybody could have meant to change.
    """
    rows = connection.execute(_WAITING, {"before": before, "limit": limit}).all()
    found = [thing_with(Team, row) for row in rows]
    for tenant in {team.tenant for team in found}:
        ids = [team.id for team in found if team.tenant == tenant]
        connection.execute(_MARK, {"in_tenant": tenant, "these": ids, "now": now})
    return one_each(found)


def one_each(teams: Iterable[Team]) -> list[Team]:
    """One of those that share a team in Teams: its people are the same for all of them."""
    return list({(team.tenant, team.teams_id or team.id): team for team in teams}.values())
