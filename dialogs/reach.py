"""Which cards can still show a removed text: those about its cycles, and those of the weeks these ran."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from dialogs.scene import Scene
from improvement.calendar import local_day
from improvement.cycle import Cycle, Decision
from improvement.message import Post
from improvement.page import Page
from improvement.team import Membership
from improvement.week import monday_of

# A late answer belongs to the week before it; letters and summaries tell of what ended some weeks ago.
BEFORE, AFTER = timedelta(weeks=1), timedelta(weeks=4)
# Cards with Varv's own words on them, and names at most. Teams ask for many of these over the years.
WORDLESS = frozenset(
    {"arrived", "away", "away-colleague", "away-noted", "away-team", "cannot-reach", "days-off", "erasing"}
    | {"example", "follow", "followers", "help", "how-to-delete", "invite", "language", "moved", "my-data"}
    | {"my-times", "pause", "paused", "removed", "resumed", "schedule", "schedule-change", "unreachable"}
    | {"welcome"}
)
OF_A_WEEK = frozenset({"check-in", "digest", "meeting", "nudge", "report", "summary", "week", "week-again"})
OVER_ALL_TEAMS = ""  # the subject of what is about no single team: a letter, a reminder, one's own data


@dataclass(frozen=True, slots=True)
class Weeks:
    """The weeks from the one Monday to the other; without the last, up to now."""

    first: date
    last: date | None

    def touch(self, page: Page) -> bool:
        """Whether a page is of one of these weeks, or of no week at all."""
        day = _day_of(page)
        return day is None or (self.first <= monday_of(day) and (self.last is None or day <= self.last))


async def cards_that_may_show(scene: Scene, subjects: Sequence[str], since: datetime) -> list[Post]:
    """Every card in the team's places that can hold words written then about these cycles, or the team.

    A page says what its card can show: a week's card shows that week's cycles, whenever it is opened. Turns
    of one idea quote one another, and hand on what stands in the way.
    """
    turns = await _turns(scene, subjects)
    about = sorted({*subjects, *(turn.id for turn in turns)} - {scene.here.id})
    weeks = _weeks_of(scene, turns, since)
    members = await scene.work.find(Membership, team=scene.here.id)
    people = sorted({member.person for member in members})
    found = [
        *await scene.work.find(Post, subject=[*about, scene.here.id]),
        *await scene.work.find(Post, subject=OVER_ALL_TEAMS, person=people),
    ]
    return [post for post in found if post.subject in about or can_show(post.page, weeks)]


async def _turns(scene: Scene, subjects: Sequence[str]) -> list[Cycle]:
    found = await scene.work.find(Cycle, id=list(subjects), team=scene.here.id)
    ramps = sorted({cycle.ramp for cycle in found})
    return await scene.work.find(Cycle, ramp=ramps, team=scene.here.id)


def _weeks_of(scene: Scene, turns: list[Cycle], since: datetime) -> Weeks:
    """From the first turn on, or from when it was written; what was adopted is followed up without an end."""
    begun = min([since, *(turn.created_at for turn in turns)])
    ended = [turn.ended_at for turn in turns]
    over = max((moment for moment in ended if moment), default=None)
    is_adopted = any(turn.decision is Decision.ADOPT for turn in turns)
    is_over = bool(ended) and all(ended) and not is_adopted
    last = local_day(over, scene.here.zone) + AFTER if is_over and over else None
    return Weeks(monday_of(local_day(begun, scene.here.zone)) - BEFORE, last)


def can_show(page: Page, weeks: Weeks) -> bool:
    """Whether this page can hold words about a cycle of these weeks."""
    return page.name not in WORDLESS and weeks.touch(page)


def _day_of(page: Page) -> date | None:
    """The day that a page of a week names, alone or after what the page is about."""
    if page.name not in OF_A_WEEK:
        return None
    try:
        return date.fromisoformat(page.item.rpartition("/")[2])
    except ValueError:
        return None
