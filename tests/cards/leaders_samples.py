"""The digest and the manager's cards, from the pilot case; and as full as they get."""

from dataclasses import replace
from datetime import date

from dialogs.views import (
    Advice,
    Aloud,
    CycleLine,
    CycleQuestion,
    Field,
    Form,
    Lost,
    ManagedCycle,
    ManagedTeam,
    ManagerStatus,
    Moved,
    Notice,
    Step,
    TeamWeek,
    View,
    Waiting,
    WeekFigures,
    WeeklyDigest,
)
from improvement.cycle import Phase, Progress
from improvement.fidelity import Element
from improvement.page import Page
from improvement.week import Outcome

TEAM, CYCLE = "1f0c2a7be6d84a32a1f0c2a7be6d84a3", "c7d84a32a1f0c2a7be6d84a31f0c2a7b"
TITLE = "AUDIT och DUDIT vid nybesök"
FORMS = "Blanketterna finns inte i samtalsrum 2."


def step(verb: str = "open", name: str = "status", **parts: object) -> Step:
    """A button of the kind the dialogs make."""
    return replace(Step(verb=verb, page=Page(name=name, team=TEAM, cycle=CYCLE, item=TEAM)), **parts)  # type: ignore[arg-type]


MINE = CycleQuestion(
    title=TITLE,
    chances="nybesök",
    team="Mottagningen",
    progress=Progress(week=4, weeks=8),
    asked=5,
    answered=4,
    steps=tuple(
        step("check-in", "check-in", words=f"button-outcome-{outcome}", value=outcome) for outcome in Outcome
    ),
)
WEEK_12 = WeekFigures(monday=date(2026, 3, 16), chances=9, used=4, answered=4, asked=5, what="nybesök")
WEEK_13 = WeekFigures(monday=date(2026, 3, 23), chances=12, used=6, answered=4, asked=5, what="nybesök")
WAITING = (
    Waiting(
        code="promise-passed",
        about=FORMS,
        since=date(2026, 3, 9),
        day=date(2026, 3, 26),
        step=step(words="button-open-obstacle", name="obstacle"),
    ),
    Waiting(
        code="still-quiet",
        about="Broschyrer i väntrummet",
        since=date(2026, 3, 2),
        day=date(2026, 3, 2),
        step=step(words="button-note", name="note"),
    ),
    Waiting(code="role-manager", since=date(2026, 2, 26), step=step(words="button-see-roles", name="team")),
)
ALOUD = (
    Aloud(code="number", week=WEEK_13),
    Aloud(code="seen", text="Det gick lättare när jag sa att vi frågar alla."),
    Aloud(code="next-until", day=date(2026, 4, 26)),
)
ADVICE = Advice(element=Element.POINTS, step=step(name="wheel", words="button-wheel"))
THE_TEAM = TeamWeek(
    team="Mottagningen · Tidigt stöd",
    moved=(Moved(title=TITLE, number=2, week=WEEK_13, before=WEEK_12, notes=2, solved=1),),
    advice=ADVICE,
    waiting=WAITING,
    due=(
        Waiting(
            code="mandate-ending", day=date(2026, 4, 3), step=step("change", words="button-change-mandate")
        ),
    ),
    lost=(
        Lost(
            code="week",
            monday=date(2026, 3, 16),
            step=step("send-now", "send-now", words="button-send-again", value="reminder"),
        ),
        Lost(code="nudge", monday=date(2026, 3, 16), count=2),
    ),
    aloud=ALOUD,
)
DIGEST = WeeklyDigest(
    monday=date(2026, 3, 23),
    asked=(MINE,),
    teams=(
        THE_TEAM,
        TeamWeek(
            team="Vuxenenheten",
            moved=(Moved(title="Broschyrer", number=1),),
            aloud=(Aloud(code="no-number"), Aloud(code="ask"), Aloud(code="next-act")),
        ),
    ),
    more=3,
    steps=(step(words="button-teams-more", name="digest"),),
)
LINE = CycleLine(
    title=TITLE,
    number=2,
    phase=Phase.DO,
    progress=Progress(week=6, weeks=8),
    week=replace(WEEK_13, in_words=True, answered=3, asked=4),
)
ROW = ManagedTeam(
    team="Mottagningen · Tidigt stöd",
    cycles=(ManagedCycle(line=LINE, total=replace(WEEK_13, chances=53, used=26, in_words=True)),),
    needs=(
        Waiting(
            code="obstacle",
            about=FORMS,
            since=date(2026, 3, 9),
            step=step(words="button-answer-team", name="obstacle-help", is_primary=True),
        ),
        Waiting(
            code="mandate-ending",
            day=date(2026, 4, 3),
            step=step(words="button-give-mandate", name="mandate"),
        ),
    ),
    steps=(step(words="button-open-team"), step(words="button-encourage", name="encourage")),
)
FULL_TEAM = replace(
    THE_TEAM,
    moved=THE_TEAM.moved * 6,
    waiting=tuple(
        replace(each, step=replace(each.step, revision=number) if each.step else None)
        for number, each in enumerate(WAITING * 8)
    ),
)
LEADERS: dict[str, View] = {
    "digest": DIGEST,
    "digest-paused": WeeklyDigest(
        monday=date(2026, 7, 6),
        teams=(TeamWeek(team="Mottagningen", paused_until=date(2026, 8, 10)),),
    ),
    "digest-quiet": WeeklyDigest(monday=date(2026, 3, 23)),
    "my-teams": ManagerStatus(
        teams=(
            ROW,
            ManagedTeam(team="Vuxenenheten", steps=(step(words="button-open-team"),)),
            ManagedTeam(team="Hemtjänsten", paused_until=date(2026, 8, 10)),
        ),
        more=1,
    ),
    "manager-note": Notice(
        code="manager-note-obstacle",
        args={"team": "Mottagningen", "others": 2, "day": date(2026, 3, 26), "about": ""},
        quoted=FORMS,
        steps=(
            step(words="button-answer-team"),
            step(words="button-encourage"),
            step(words="button-my-teams"),
        ),
    ),
    "encourage": Form(
        code="encourage",
        args={"team": "Mottagningen"},
        fields=(Field(id="value", kind="lines"),),
        save=step("encourage", words="button-post-encouragement", is_primary=True),
    ),
    "encouragement": Notice(
        code="encouragement", args={"by": "Karin"}, quoted="Jag ser att ni håller i det. Det märks."
    ),
    "mandate": Form(
        code="mandate",
        args={"team": "Mottagningen"},
        fields=(Field(id="scope", kind="lines"), Field(id="time"), Field(id="until", kind="day")),
        save=step("give-mandate", is_primary=True),
    ),
}
FULL: dict[str, View] = {  # as much as the dialogs ever put on one card, and more
    "digest": replace(DIGEST, asked=DIGEST.asked * 6, teams=(FULL_TEAM,) * 4),
    "my-teams": ManagerStatus(
        teams=(replace(ROW, cycles=ROW.cycles * 6, needs=ROW.needs * 6),) * 6,
        more=6,
        steps=(step(words="button-teams-before"), step(words="button-teams-more")),
    ),
}
