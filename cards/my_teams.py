"""A manager's teams: how each is, and what only she can do, in ten seconds."""

from microsoft_teams.cards import CardElement

from cards.buttons import row
from cards.figures import answered_this_week, result_args
from cards.harmless import harmless
from cards.look import Look
from cards.status import cycle_name, where
from cards.text import frame, heading, hint, label, say, small
from cards.verdicts import trends
from cards.waiting import waiting_lines
from cards.week_parts import paused
from dialogs.views import ManagedCycle, ManagedTeam, ManagerStatus

MOST_NEEDS = 2  # the rest is told when these are done
MOST_CYCLES = 3


def manager_status(view: ManagerStatus, look: Look) -> list[CardElement]:
    """A row for each team, those that wait for the manager first."""
    more = [hint(look.words("teams-more", count=view.more))] if view.more else []
    return [
        heading(look.words("my-teams-heading")),
        *(_team(team, look) for team in view.teams),
        *more,
        *row(view.steps, look),
    ]


def _team(team: ManagedTeam, look: Look) -> CardElement:
    items: list[CardElement] = [
        label(harmless(look.call(team.team))),
        *paused(team.paused_until, look),
        *_cycles(team, look),
        *waiting_lines(
            team.needs, look, MOST_NEEDS, lambda code, args: look.words(f"only-you-{code}", **args)
        ),
        *row(team.steps, look),
    ]
    return frame(items)


def _cycles(team: ManagedTeam, look: Look) -> list[CardElement]:
    if not team.cycles and team.paused_until:
        return []
    if not team.cycles:
        return [say(look.words("status-none"))]
    shown = team.cycles[: min(MOST_CYCLES, look.lines)]
    more = len(team.cycles) - len(shown)
    rest = [hint(look.words("cycles-more", count=more))] if more else []
    return [*(element for cycle in shown for element in _cycle(cycle, look)), *rest]


def _cycle(cycle: ManagedCycle, look: Look) -> list[CardElement]:
    line = cycle.line
    return [
        say(cycle_name(line, look)),
        small(where(line, look)),
        *trends(line.trends, look),
        *([small(_figures(cycle, look))] if cycle.total or (line.week and line.week.asked) else []),
    ]


def _figures(cycle: ManagedCycle, look: Look) -> str:
    """How many have answered this week, then the result of all weeks together."""
    week = cycle.line.week
    many = [answered_this_week(week, look)] if week and week.asked else []
    total = [look.words("result-so-far", **result_args(cycle.total, look))] if cycle.total else []
    return " ".join([*total, *many])
