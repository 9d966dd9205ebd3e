"""Kind sentences for what cannot be done, each with a way on."""

from dialogs.scene import Scene
from dialogs.views import Notice, Step
from improvement.page import Page
from improvement.permission import Deed


def refuse(scene: Scene, deed: Deed) -> Notice:
    """This person may not do this in this team."""
    if not scene.standing.is_member:
        return Notice(code="not-a-member")
    status = Step(verb="open", words="button-status", page=Page(name="status", team=scene.here.id))
    if deed in (Deed.GIVE_MANDATE, Deed.ENCOURAGE):
        return Notice(code="only-managers", steps=(status,))
    code = "only-leaders-set-up" if deed is Deed.SET_UP else "only-leaders"
    return Notice(code=code, steps=(status,))


def refuse_old_card(scene: Scene) -> Notice:
    """What the card was about is not here: the card is old, or from another place."""
    if scene.team is None:
        return Notice(code="old-card")
    status = Step(verb="open", words="button-status", page=Page(name="status", team=scene.team.id))
    return Notice(code="old-card", steps=(status,))
