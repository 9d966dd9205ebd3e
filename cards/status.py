"""How it goes, to be read in ten seconds; and the cycles that came before."""

from collections.abc import Sequence

from microsoft_teams.cards import CardElement

from cards.buttons import row
from cards.figures import how_now
from cards.follow_up import follow_ups
from cards.harmless import harmless
from cards.look import Look
from cards.people import role_lines
from cards.text import frame, heading, hint, label, say, section, small, written
from cards.verdicts import trends
from dialogs.views import CycleLine, History, TeamStatus
from improvement.cycle import Phase


def team_status(view: TeamStatus, look: Look) -> list[CardElement]:
    """Open cycles first, each with the button that takes it on."""
    shown = [_open(line, look) for line in view.open[: look.lines]]
    return [
        heading(look.words("status-heading", team=harmless(look.call(view.team)))),
        *(shown or [say(look.words("status-none"))]),
        *_series(view.series, look),
        *_roles(view, look),
        *row(view.steps, look),
    ]


def _open(line: CycleLine, look: Look) -> CardElement:
    items: list[CardElement] = [
        label(cycle_name(line, look)),
        say(where(line, look)),
        *([say(how_now(line.week, look))] if line.week and line.week.asked else []),
        *trends(line.trends, look),
        small(_what_next(line, look)),
        *row([step for step in (line.next, line.read, *line.more) if step], look),
    ]
    return frame(items)


def cycle_name(line: CycleLine, look: Look) -> str:
    """ "AUDIT och DUDIT vid nybesök · varv 2"."""
    return look.words("cycle-name", title=harmless(look.call(line.title)), number=line.number)


def where(line: CycleLine, look: Look) -> str:
    """ "Göra · vecka 3 av 8"."""
    phase = look.words(f"phase-{line.phase}")
    if line.asked:
        return look.words("cycle-asked", phase=phase, number=line.asked[0], of=line.asked[1])
    if line.phase is Phase.DO and line.progress:
        if line.progress.week == 0:
            return look.words("cycle-before", phase=phase)
        return look.words("cycle-week", phase=phase, week=line.progress.week, weeks=line.progress.weeks)
    return phase


def _what_next(line: CycleLine, look: Look) -> str:
    match line.phase:
        case Phase.PLAN:
            return look.words("cycle-next-plan" if line.asked else "cycle-next-draft")
        case Phase.DO:
            return _doing(line, look)
        case Phase.STUDY:
            return look.words("cycle-next-study")
        case Phase.ACT:
            return look.words("cycle-next-act")
        case Phase.CLOSED:
            return _closed(line, look)


def _doing(line: CycleLine, look: Look) -> str:
    if line.study_is_due:
        return look.words("cycle-next-due")
    until = look.words("cycle-until", day=look.words.weekday(line.planned_end)) if line.planned_end else ""
    return f"{until} {look.words('cycle-next-do')}".strip()


def _closed(line: CycleLine, look: Look) -> str:
    if line.decision is None or line.ended is None:
        return look.words("phase-closed")
    decision = look.words(f"decision-{line.decision}.past")
    return look.words("cycle-closed", decision=decision, day=look.words.short_day(line.ended))


def _series(series: Sequence[Sequence[CycleLine]], look: Look) -> list[CardElement]:
    if not series:
        return []
    turns = [element for some in series for element in _turns(some, look)]
    return [section(look.words("status-series")), *turns]


def _turns(some: Sequence[CycleLine], look: Look) -> list[CardElement]:
    """A series: its name, then a line for each turn."""
    name = label(harmless(look.call(some[-1].title)))
    shown = some[-look.lines :]
    return [name, *(element for line in shown for element in _turn(line, look)), *row(shown[-1].more, look)]


def _turn(line: CycleLine, look: Look) -> list[CardElement]:
    turn = look.words("cycle-turn", number=line.number)
    ended = _closed(line, look) if line.decision else where(line, look)
    return [small(f"{turn}: {ended}"), *_learned(line, look), *follow_ups(line.follow_ups, look)]


def _learned(line: CycleLine, look: Look) -> list[CardElement]:
    if not line.learned:
        return []
    return [written(f"{look.words('cycle-learned')} {look.shorten(line.learned)}")]


def _roles(view: TeamStatus, look: Look) -> list[CardElement]:
    if not view.roles:
        return []
    return [section(look.words("status-roles")), *role_lines(view.roles, look)]


def history(view: History, look: Look) -> list[CardElement]:
    """Earlier cycles, each with its ending, its lesson and a button to its record."""
    shown = [_closed_cycle(line, look) for line in view.cycles[: look.lines]]
    return [
        heading(look.words("history-heading", team=harmless(look.call(view.team)))),
        *(shown or [say(look.words("history-none"))]),
        *row(view.steps, look),
    ]


def _closed_cycle(line: CycleLine, look: Look) -> CardElement:
    items: list[CardElement] = [
        label(cycle_name(line, look)),
        hint(_closed(line, look)),
        *_learned(line, look),
        *follow_ups(line.follow_ups, look),
        *row([*([line.next] if line.next else []), *line.more], look),
    ]
    return frame(items)
