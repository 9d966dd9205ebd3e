"""A card that is shown before it is posted: to be read, not to be tapped."""

from cards.rendering import render
from dialogs.views import Preview, Step, View
from improvement.page import Page
from locales.words import Words
from tests.cards.control_samples import SCHEDULE
from tests.cards.models import every, shown
from tests.cards.samples import DRAFT

OTHER = Step(verb="open", words="button-send-summary", page=Page(name="preview", team="t1", item="summary"))


def actions(view: View, kind: str = "Action.") -> dict[str, list[dict[str, object]]]:
    card = render(Preview(shown=view, code="reminder", steps=(OTHER,)), Words("sv")).content
    by_title: dict[str, list[dict[str, object]]] = {}
    for action in every(card, kind):
        by_title.setdefault(str(action["title"]), []).append(action)
    return by_title


def test_the_buttons_of_the_card_do_nothing_yet() -> None:
    found = actions(DRAFT)
    mine = found.pop("Sammanfattning")

    asleep = [action for same in found.values() for action in same]
    assert asleep
    assert {action["isEnabled"] for action in asleep} == {False}
    assert [action["data"] for action in asleep] == [asleep[0]["data"]] * len(asleep)
    assert asleep[0]["data"] == {"verb": "open", "page": {"name": "preview", "team": "t1"}}
    assert {action.get("verb", "open") for action in asleep} == {"open"}
    assert all("isEnabled" not in action for action in mine)


def test_the_card_itself_is_whole() -> None:
    alone = shown(render(SCHEDULE, Words("sv")).content["body"])
    before = shown(render(Preview(shown=SCHEDULE, code="reminder"), Words("sv")).content["body"])

    assert all(line in before for line in alone.splitlines())
