"""The team's card of the week: one for all its cycles, a short line later on, and the meeting's screen."""

from microsoft_teams.cards import CardElement

from cards.buttons import row
from cards.chart import asked
from cards.look import Look
from cards.text import aside, frame, heading, hint, label, say
from cards.week_parts import answered, ask, figures, last_week, moved, named, obstacle
from dialogs.views import CycleQuestion, WeekCard, WeekState

_OVER = (WeekState.TOGETHER, WeekState.CLOSED)


def week_card(view: WeekCard, look: Look) -> list[CardElement]:
    """What is asked, how it went last week, and how many have answered."""
    shown = view.questions[: look.lines]
    return [
        *_heading(view, look),
        *moved(view.moved, look),
        *(element for question in shown for element in _framed(question, view, look)),
        *_signs(view, look),
        *_end(view, look),
        *row(view.steps, look),
    ]


def _signs(view: WeekCard, look: Look) -> list[CardElement]:
    """What was put off to a meeting."""
    if not view.signs:
        return []
    return [hint(look.words("week-sign")), *(asked(sign, look) for sign in view.signs[: look.lines])]


def _is_alone(view: WeekCard) -> bool:
    return len(view.questions) == 1


def _heading(view: WeekCard, look: Look) -> list[CardElement]:
    match view.code:
        case "again":
            return [] if _is_alone(view) else [say(look.words("week-again"))]
        case "meeting":
            return [heading(look.words("week-meeting", week=look.words.week(view.monday)))]
    return [] if _is_alone(view) else [heading(look.words("week-many"))]


def _framed(question: CycleQuestion, view: WeekCard, look: Look) -> list[CardElement]:
    """One of several cycles stands in a frame of its own."""
    items = _question(question, view, look)
    if _is_alone(view):
        return items
    return [frame(items)]


def _question(question: CycleQuestion, view: WeekCard, look: Look) -> list[CardElement]:
    name = named(question.title, question.progress, look)
    title = heading(name) if view.code == "week" and _is_alone(view) else label(name)
    if view.code == "again":
        return _again(question, view, look)
    return [
        title,
        *last_week(question, look),
        *obstacle(question, look),
        *_now(question, look),
        *_asked(question, view, look),
        *_answered(question, view, look),
    ]


def _again(question: CycleQuestion, view: WeekCard, look: Look) -> list[CardElement]:
    """The card itself is further up: this only says that it is open."""
    said = answered(question.answered, question.asked, look)
    if _is_alone(view):
        return [say(f"{look.words('week-again')} {said}")]
    return [label(named(question.title, question.progress, look)), hint(said)]


def _now(question: CycleQuestion, look: Look) -> list[CardElement]:
    """This week's figures, where they are shown."""
    said = figures(question.sums, question.chances, look, "so-far") if question.sums else ""
    return [label(said)] if said else []


def _asked(question: CycleQuestion, view: WeekCard, look: Look) -> list[CardElement]:
    if not question.steps:
        return []
    return [say(_ask(question, view, look)), *row(question.steps, look)]


def _ask(question: CycleQuestion, view: WeekCard, look: Look) -> str:
    if view.code != "meeting":
        return ask(question, look)
    is_told = view.state is WeekState.TOGETHER and question.answered
    return look.words("week-meeting-done" if is_told else "week-meeting-ask")


def _answered(question: CycleQuestion, view: WeekCard, look: Look) -> list[CardElement]:
    """How many have answered; on the card of one cycle until when is said in the same breath."""
    if view.state is WeekState.TOGETHER or (view.code == "meeting" and not question.answered):
        return []
    said = answered(question.answered, question.asked, look)
    if view.code == "week" and view.state is WeekState.OPEN and _is_alone(view):
        return [hint(f"{said} {_until(view, look)}")]
    return [hint(said)]


def _until(view: WeekCard, look: Look) -> str:
    if view.closes is None:
        return look.words("week-any-time")
    day, clock = look.words.weekday_name(view.closes.weekday()), look.words.clock(view.closes.time())
    return look.words("week-until", day=day, clock=clock)


def _end(view: WeekCard, look: Look) -> list[CardElement]:
    """Whether answers are still welcome, and that a manager reads along."""
    if view.code != "week":
        return []
    said: list[CardElement] = []
    if view.state is not WeekState.OPEN:
        said.append(hint(look.words(f"week-is-{view.state}")))
    elif not _is_alone(view):
        said.append(hint(_until(view, look)))
    if view.has_manager and view.state not in _OVER:
        said.append(aside(look.words("week-manager")))
    return said
