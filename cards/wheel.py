"""How a turn is run: a small wheel of four stages in words and signs, and the one step that would help."""

from collections.abc import Sequence

from microsoft_teams.cards import CardElement, Column, ColumnSet

from cards.buttons import row
from cards.harmless import harmless
from cards.look import Look
from cards.text import frame, heading, hint, label, say, small
from dialogs.views import Advice, Wheel, WheelPart

IN_A_ROW = 2


def wheel(view: Wheel, look: Look) -> list[CardElement]:
    """Stage by stage. No sum, no figure: there is nothing to compare teams by."""
    name = look.words("cycle-name", title=harmless(look.call(view.title)), number=view.number)
    pairs = [view.parts[first : first + IN_A_ROW] for first in range(0, len(view.parts), IN_A_ROW)]
    return [
        small(harmless(look.call(view.team))),
        heading(name),
        hint(look.words("wheel-intro")),
        *(_pair(pair, view, look) for pair in pairs),
        _advised(view.advice, look),
        *row(view.steps, look, is_apart=True),
    ]


def _pair(pair: Sequence[WheelPart], view: Wheel, look: Look) -> ColumnSet:
    columns = [Column(items=_stage(part, view, look), width="stretch") for part in pair]
    return ColumnSet(columns=columns, spacing="Medium")


def _stage(part: WheelPart, view: Wheel, look: Look) -> list[CardElement]:
    met = [look.words("wheel-has", about=look.words(f"element-{element}")) for element in part.met]
    lacking = [look.words("wheel-lacks", about=look.words(f"element-{element}")) for element in part.open]
    return [
        label(look.words(f"phase-{part.stage}")),
        say(look.words(f"wheel-{_state(part, view)}")),
        *(small(words) for words in (*met, *lacking)),
    ]


def _state(part: WheelPart, view: Wheel) -> str:
    if part.open:
        return "partly" if part.met else "open"
    if part.met:
        return "met"
    return "now" if part.stage is view.phase else "later"


def _advised(found: Advice | None, look: Look) -> CardElement:
    if found is None:
        return frame([label(look.words("advice-none"))])
    return frame([label(look.words("advice")), say(advice(found, look)), *_button(found, look)])


def _button(found: Advice, look: Look) -> list[CardElement]:
    return [*row([found.step], look)] if found.step else []


def advice(found: Advice, look: Look) -> str:
    """What would help most, as a friend would put it."""
    id = f"advice-{found.element}"
    return look.words(f"{id}.next") if found.in_next_turn else look.words(id)


def advice_line(found: Advice | None, look: Look) -> list[CardElement]:
    """The same among other things on a card, over the button that leads to the wheel."""
    if found is None:
        return []
    return [hint(look.words("advice-line", advice=advice(found, look))), *_button(found, look)]
