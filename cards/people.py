"""The people of a team, what they are trusted with, and what is stored about one of them."""

from collections.abc import Sequence

from microsoft_teams.cards import CardElement

from cards.buttons import row, stack
from cards.document import fact
from cards.harmless import harmless
from cards.look import Look
from cards.text import answer, heading, label, say, section, small, written
from cards.values import mandate
from dialogs.views import MyData, RoleLine, TeamCard
from improvement.team import RoleState


def role_lines(roles: Sequence[RoleLine], look: Look) -> list[CardElement]:
    """One line a role; says so while it waits for the person's own yes."""
    return [say(_role(line, look)) for line in roles[: look.lines]]


def _role(line: RoleLine, look: Look) -> str:
    name, role = harmless(look.call(line.name)), look.words(f"role-{line.role}")
    if line.state is RoleState.CONFIRMED:
        return look.words("role-line", name=name, role=role)
    state = look.words(f"role-state-{line.state}")
    return look.words("role-line-waiting", name=name, role=role, state=state)


def team_card(view: TeamCard, look: Look) -> list[CardElement]:
    """Who does what, and what the mandate says."""
    roles = role_lines(view.roles, look) or [say(look.words("team-roles-none"))]
    agreed = mandate(view.mandate, look)
    return [
        heading(look.words("team-heading", team=harmless(look.call(view.team)))),
        *roles,
        *([section(look.words("team-mandate")), *agreed] if agreed and not view.facts else []),
        *(fact(each, look) for each in view.facts),
        *row(view.steps, look),
    ]


def my_data(view: MyData, look: Look) -> list[CardElement]:
    """What is stored about the one who asks, counted, and what they can do about it."""
    words = look.words
    teams = written(look.names(view.teams)) if view.teams else answer(words("data-teams-none"))
    return [
        heading(words("data-heading")),
        label(words("data-name")),
        written(look.call(view.name)),
        label(words("data-teams")),
        teams,
        *_roles(view, look),
        label(words("data-language")),
        answer(words(f"language-{view.language}")),
        label(words("data-times")),
        *(answer(line) for line in _times(view, look)),
        label(words("data-stored")),
        *(answer(words(f"data-{kind}", count=count)) for kind, count in view.counts.items()),
        *stack(view.steps, look),
    ]


def _times(view: MyData, look: Look) -> list[str]:
    """When and how somebody wants to be asked."""
    words, hours = look.words, view.hours
    return [
        words("data-hours", days=words.weekdays(hours.weekdays), hours=words.hours(hours.begins, hours.ends)),
        words("data-asked-in-person" if view.asked_in_person else "data-asked-in-channel"),
        words("data-nudged" if view.is_nudged else "data-not-nudged"),
    ]


def _roles(view: MyData, look: Look) -> list[CardElement]:
    if not view.roles:
        return []
    return [
        label(look.words("data-roles")),
        *(small(_in_team(*held, look)) for held in view.roles[: look.lines]),
    ]


def _in_team(team: str, line: RoleLine, look: Look) -> str:
    return look.words(
        "data-role",
        role=look.words(f"role-{line.role}"),
        team=harmless(look.call(team)),
        state=look.words(f"role-state-{line.state}"),
    )
