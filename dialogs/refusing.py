"""Kind sentences for what cannot be done, each with a way on."""

from dialogs.help import step_for
from dialogs.scene import Scene
from dialogs.views import Notice
from improvement.permission import Deed, may


def refuse(scene: Scene, deed: Deed) -> Notice:
    """This person may not do this in this team."""
    if not scene.standing.is_member:
        return Notice(code="not-a-member")
    if not may(Deed.READ, scene.standing):
        return Notice(code="yes-first", steps=(step_for(scene, "confirm-mine"),))
    return Notice(code=_REFUSALS.get(deed, "only-leaders"), steps=(step_for(scene, "status"),))


_REFUSALS = {
    Deed.READ: "only-members",
    Deed.TAKE_PART: "only-members",
    Deed.TAKE_OUT: "only-members",
    Deed.SET_UP: "only-leaders-set-up",
    Deed.ANSWER_AS_MANAGER: "only-managers",
    Deed.GIVE_MANDATE: "only-managers",
    Deed.ENCOURAGE: "only-managers",
    Deed.SEE_FIDELITY: "only-coaching",
    Deed.SETTLE_PROGRESS: "only-coaches",
}


def refuse_old_card(scene: Scene) -> Notice:
    """What the card was about is not here: the card is old, or from another place."""
    if scene.team is None:
        return Notice(code="old-card")
    return Notice(code="old-card", steps=(step_for(scene, "status"),))
