"""Hello: to the installer in private, then to the team."""

from dialogs.people import name_of, team_name
from dialogs.scene import Scene
from dialogs.views import Notice, Step, View
from improvement.page import Page

LARGE_TEAM = 60


async def open_arrived(scene: Scene, page: Page) -> View:
    """To the installer alone: the team hears nothing until this button is tapped."""
    team = scene.here
    code = "arrived-large" if team.size > LARGE_TEAM else "arrived"
    step = Step(verb="present", page=Page(name="welcome", team=team.id), is_primary=True)
    return Notice(code=code, args={"team": team_name(team), "size": team.size}, steps=(step,))


async def open_welcome(scene: Scene, page: Page) -> View:
    """Hello to the team."""
    setup = Page(name="setup", team=scene.here.id)
    example = Page(name="example", team=scene.here.id)
    return Notice(
        code="welcome",
        steps=(
            Step(verb="set-up", page=setup, is_primary=True),
            Step(verb="open", words="button-example", page=example),
        ),
    )


async def open_unreachable(scene: Scene, page: Page) -> View:
    """To the installer: Varv could not write in the team, and what to do about it."""
    args = {"team": team_name(scene.here), "name": await name_of(scene.work, scene.here.installer)}
    again = Step(verb="present", page=Page(name="welcome", team=scene.here.id), is_primary=True)
    return Notice(code="unreachable", args=args, steps=(again,))


async def open_example(scene: Scene, page: Page) -> View:
    """What a cycle looks like, told in a few lines."""
    setup = Step(verb="set-up", page=Page(name="setup", team=scene.here.id), is_primary=True)
    return Notice(code="example", steps=(setup,))
