"""What a schedule brings when it rings: each period's messages, or why there is none."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zlib import crc32

from improvement.identity import new_id
from improvement.message import Delivery, Message, MessageState
from improvement.page import Page
from improvement.ports import Calendar
from improvement.rhythm import ONE_DAY, Period, Skip, periods, summary_of_week
from improvement.schedule import Occasion, Ringing, Rung, Schedule
from improvement.team import Stage
from improvement.week import monday_of

GRACE = timedelta(hours=36)
SPREAD = timedelta(minutes=10)
ONE_SECOND = timedelta(seconds=1)
_SAID = {  # what each occasion says: how it travels, and its page
    Occasion.REMINDER: (Delivery.POST, "week"),
    Occasion.NUDGE: (Delivery.CHORE, "nudging"),
    Occasion.SUMMARY: (Delivery.POST, "summary"),
    Occasion.DIGEST: (Delivery.CHORE, "digesting"),
}
_UNTIL_SUMMARY = (Occasion.REMINDER, Occasion.NUDGE)  # nobody is asked about a week that was summed up


@dataclass(frozen=True, kw_only=True, slots=True)
class Bell:
    """Spreads messages over `spread`, a schedule's always by as much; skips what is later than `grace`."""

    calendar: Calendar
    spread: timedelta = SPREAD
    grace: timedelta = GRACE

    def ring(self, ringing: Ringing, now: datetime) -> Rung:
        """Everything that has come by now, from what the schedule and the team are now.

        Nothing, when the period has moved to a later moment meanwhile; then it waits for that.
        """
        schedule = ringing.schedule
        messages: list[Message] = []
        if not schedule.rings or ringing.team.stage is Stage.REMOVED or schedule.next_day is None:
            return Rung(schedule=replace(schedule, next_day=None, next_due=None))
        for period in periods(schedule, ringing.team, self.calendar, schedule.next_day - ONE_DAY):
            if period.due > now:
                schedule = replace(schedule, next_day=period.nominal, next_due=period.due)
                break
            until = self._until(ringing, period)
            skip = period.skip or (Skip.TOO_LATE if now >= until else None)
            messages += self._brought(schedule, period, skip, until, now)
            made = period.nominal if schedule.is_on and not skip else schedule.made_day
            schedule = replace(schedule, last_day=period.nominal, made_day=made)
        return Rung(schedule=schedule, messages=tuple(messages))

    def _until(self, ringing: Ringing, period: Period) -> datetime:
        """Until when it helps anybody."""
        latest = period.due + self.grace
        if ringing.schedule.occasion not in _UNTIL_SUMMARY or ringing.summary is None:
            return latest
        monday = monday_of(period.nominal)
        summary = summary_of_week(ringing.summary, ringing.team, self.calendar, monday)
        return min(latest, summary) if summary and summary > period.due else latest

    def _brought(
        self, schedule: Schedule, period: Period, skip: Skip | None, until: datetime, now: datetime
    ) -> Iterator[Message]:
        """The period's messages; of a skipped one the first, with the reason.

        Whatever becomes of its summary, the week before is closed for good. In a period that is skipped no
        manager is written to either.
        """
        said = self._said(schedule, period, until, now)
        if schedule.is_on:
            yield replace(said, state=MessageState.SKIPPED, reason=skip) if skip else said
        if schedule.occasion is Occasion.REMINDER and skip is None:
            yield _beside(said, schedule, period, "asking", until)
        if schedule.occasion is Occasion.SUMMARY:
            yield _beside(said, schedule, period, "closing", None)
            if skip is None:
                yield _beside(said, schedule, period, "noting", until)

    def _said(self, schedule: Schedule, period: Period, until: datetime, now: datetime) -> Message:
        delivery, page = _SAID[schedule.occasion]
        item = monday_of(period.nominal) if delivery is Delivery.POST else period.nominal
        return Message(
            id=new_id(),
            tenant=schedule.tenant,
            team=schedule.team,
            delivery=delivery,
            to=schedule.team,
            page=Page(
                name="week-again" if page == "week" and _has_card(schedule, period) else page,
                team=schedule.team,
                item=item.isoformat(),
            ),
            key=f"{schedule.occasion}:{schedule.id}:{period.nominal}",
            due_at=min(period.due + self._delay(schedule), until - ONE_SECOND),
            created_at=now,
            lane=schedule.team,
            expires_at=until,
        )

    def _delay(self, schedule: Schedule) -> timedelta:
        window = int(self.spread.total_seconds())
        return timedelta(seconds=crc32(schedule.id.encode()) % window) if window else timedelta()


def _has_card(schedule: Schedule, period: Period) -> bool:
    """Whether the card of the week was made on an earlier day of it."""
    return schedule.made_day is not None and monday_of(schedule.made_day) == monday_of(period.nominal)


def _beside(said: Message, schedule: Schedule, period: Period, name: str, until: datetime | None) -> Message:
    """A chore beside what is said."""
    return replace(
        said,
        id=new_id(),
        delivery=Delivery.CHORE,
        page=Page(name=name, team=said.team, item=period.nominal.isoformat()),
        key=f"{name}:{schedule.id}:{period.nominal}",
        expires_at=until,
    )
