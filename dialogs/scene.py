"""What a dialog works with: one transaction, one moment, one person."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from improvement.answer import Answer, Answers
from improvement.calendar import local_day
from improvement.cycle import Cycle
from improvement.page import Page
from improvement.permission import STRANGER, Standing
from improvement.ports import Calendar, Missing, Work
from improvement.record import Record
from improvement.team import Person, Team
from locales.templates import Template, TemplateWords
from locales.words import Words

BLANK = "blank"
DEFAULT_LANGUAGE = "sv"  # until a team or a person has chosen


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """The room a page is opened in.

    `viewer` is None when the page is for a whole team to see. `standing` is the viewer's in the team at
    hand. A shared card is edited at most once in a `card_pause`. The week's waits for an `answer_pause`
    besides, where an edit would sweep away what the one who answers is asked next.
    """

    work: Work
    now: datetime
    templates: Mapping[str, Template]
    calendar: Calendar
    language: str
    team: Team | None = None
    viewer: Person | None = None
    standing: Standing = STRANGER
    is_personal: bool = False
    is_dev: bool = False
    card_pause: timedelta = timedelta(minutes=1)
    answer_pause: timedelta = timedelta()

    @property
    def words(self) -> Words:
        """The words in the language of whoever looks."""
        return Words(self.language)

    @property
    def here(self) -> Team:
        """The team at hand. Pages about a team are opened only with one."""
        assert self.team is not None, "this page is about a team: open it with one"
        return self.team

    @property
    def me(self) -> Person:
        """The person who asks. Taps and messages always come from one."""
        assert self.viewer is not None, "somebody asked: open it with a viewer"
        return self.viewer

    @property
    def today(self) -> date:
        """The day it is where the team is."""
        return local_day(self.now, self.here.zone)

    @property
    def is_outside(self) -> bool:
        """Whether a manager or coach looks, who reads small figures in words: they stand outside the team."""
        return self.is_personal and self.standing.is_outside

    def local(self, moment: datetime) -> datetime:
        """A moment as the team's clocks show it."""
        return moment.astimezone(ZoneInfo(self.here.zone))

    def template_of(self, cycle: Cycle) -> Template:
        """What a cycle began from; the blank page when that file is gone from the folder."""
        return self.templates.get(cycle.template) or self.templates[BLANK]

    def template(self, cycle: Cycle) -> TemplateWords:
        """The words a cycle began from."""
        return self.template_of(cycle).words[self.language]

    async def answers(self, cycle: Cycle) -> Answers:
        """The answers in a cycle as they hold; of a closed one those that its record froze."""
        history = await self.work.find(Answer, subject=cycle.id)
        records = (
            [] if cycle.is_open else await self.work.find(Record, cycle=cycle.id, order="-number", limit=1)
        )
        frozen = set(records[0].answers) if records else {answer.id for answer in history}
        return Answers(answer for answer in history if answer.id in frozen)

    async def team_answers(self) -> Answers:
        """What was answered about the team itself."""
        return Answers(await self.work.find(Answer, subject=self.here.id))

    async def cycle(self, page: Page) -> Cycle:
        """The cycle a page is about, in this team and no other. Raises `Missing`."""
        cycle = await self.work.get(Cycle, page.cycle or "")
        if cycle.team != self.here.id:
            raise Missing(cycle.id)
        return cycle
