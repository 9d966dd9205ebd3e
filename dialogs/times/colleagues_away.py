"""Who is away in a team, for its process leader alone: seen in person, marked without a reason."""

from collections.abc import Mapping
from datetime import date

from dialogs.filling import with_problem
from dialogs.heard import Reply, Tap
from dialogs.outgoing import write_to
from dialogs.people import colleagues_of, name_of, names_of, never_asked_in, team_name
from dialogs.problem import NothingToSay, Problem
from dialogs.readers import People, Setting
from dialogs.scene import Scene
from dialogs.times.absences import end_absence, keep_absence
from dialogs.times.reading_times import read_absence, said_in
from dialogs.views import AwayLine, AwayList, Field, Form, Notice, Step, View
from improvement.absence import Absence
from improvement.page import Page
from improvement.ports import Missing
from improvement.team import Membership
from locales.order import name_key

MOST_TO_PICK = 40  # of more people one is written by name


async def open_away_team(scene: Scene, page: Page) -> View:
    """Who is away now or later. In the team's conversation it is not told."""
    if not scene.is_personal:
        return Notice(code="only-in-person")
    known = await _known(scene)
    names = await names_of(scene.work, (each.person for each in known))
    mark = Step(verb="open", words="button-away-colleague", page=_page(scene, "away-colleague"))
    return AwayList(
        team=team_name(scene.here),
        lines=tuple(_line(scene, each, names) for each in known),
        steps=(mark, Step(verb="open", words="button-schedule", page=_page(scene, "schedule"))),
    )


async def _known(scene: Scene) -> list[Absence]:
    members = await scene.work.find(Membership, team=scene.here.id, present=True)
    people = [member.person for member in members]
    teams = [None, scene.here.id]
    found = await scene.work.find(Absence, person=people, team=teams, order="first") if people else []
    return [each for each in found if each.last >= scene.today]


def _line(scene: Scene, absence: Absence, names: Mapping[str, str]) -> AwayLine:
    """What people have said about themselves is not the leader's to take back."""
    page = _page(scene, "away-team")
    back = Step(verb="end-away-colleague", words="button-take-back", page=page, value=absence.id)
    return AwayLine(
        name=names.get(absence.person, ""),
        first=absence.first,
        last=absence.last,
        step=back if absence.team else None,
    )


def _page(scene: Scene, name: str, item: str = "") -> Page:
    return Page(name=name, team=scene.here.id, item=item)


async def open_away_colleague(scene: Scene, page: Page) -> View:
    """Who, and which days. Nobody is asked why."""
    return _form(scene, await _people(scene)) if scene.is_personal else Notice(code="only-in-person")


def _form(scene: Scene, people: Mapping[str, str]) -> Form:
    who = Field(id="person", kind="one", options=tuple(people.items()))
    if len(people) > MOST_TO_PICK:
        who = Field(id="person")
    save = Step(
        verb="save-away-colleague",
        words="button-answer",
        page=_page(scene, "away-colleague"),
        is_primary=True,
    )
    return Form(code="away-colleague", fields=(who, Field(id="period")), save=save)


async def _people(scene: Scene) -> Mapping[str, str]:
    """The members by name, without managers, whom nobody asks."""
    left_out = await never_asked_in(scene.work, scene.here)
    people = [person for person in await colleagues_of(scene.work, scene.here) if person.id not in left_out]
    return {person.id: person.name for person in sorted(people, key=lambda person: name_key(person.name))}


async def save_away_colleague(scene: Scene, tap: Tap) -> Reply:
    """Keep it for this team, and tell the colleague once."""
    people = await _people(scene)
    try:
        person = _picked(tap, people, scene.today)
        first, last = read_absence(said_in(tap.inputs, "period"), scene.today)
        is_me = person == scene.me.id
        team = None if is_me else scene.here.id
        kept = await keep_absence(scene, person, first, last, team=team, today=scene.today)
    except Problem as problem:
        return Reply(view=with_problem(_form(scene, people), problem, tap.inputs))
    if not is_me:
        page = _page(scene, "away-noted", kept.id)
        await write_to(scene, person, page, f"away-noted:{kept.id}:{kept.first}:{kept.last}")
    page = _page(scene, "away-team")
    return Reply(view=await open_away_team(scene, page), page=page)


def _picked(tap: Tap, people: Mapping[str, str], today: date) -> str:
    picked = People().read({"value": said_in(tap.inputs, "person")}, Setting(today=today, people=people))
    assert isinstance(picked, list)
    return str(picked[0])


async def end_away_colleague(scene: Scene, tap: Tap) -> Reply:
    """Take back what a process leader marked; twice is harmless."""
    for absence in await scene.work.find(Absence, id=tap.value, team=scene.here.id):
        await end_absence(scene, absence, scene.today)
    page = _page(scene, "away-team")
    return Reply(view=await open_away_team(scene, page), page=page)


async def open_away_noted(scene: Scene, page: Page) -> View:
    """To the one who was marked away: by whom, when, and a way to put it right. Silent once it is over."""
    absence = await scene.work.get(Absence, page.item)
    if absence.team != scene.here.id or absence.person != scene.me.id:
        raise Missing(page.item)
    if absence.last < scene.today:
        raise NothingToSay("the absence is over")
    return Notice(
        code="away-noted",
        args={
            "by": await name_of(scene.work, absence.marked_by),
            "team": team_name(scene.here),
            "period": scene.words.period(absence.first, absence.last),
        },
        steps=(Step(verb="open", words="button-change", page=Page(name="away")),),
    )
