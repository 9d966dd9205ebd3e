"""The process leader's weekly digest, to be read on a telephone in the time a coffee takes."""

from collections.abc import Sequence

from microsoft_teams.cards import CardElement

from cards.buttons import row
from cards.chart import news
from cards.check_in import one_question, open_until
from cards.figures import answered, result_args
from cards.harmless import harmless
from cards.look import Look, without_middle
from cards.numbers import values_asked
from cards.text import heading, hint, label, quotation, say, section, small
from cards.waiting import waiting_lines
from cards.week_parts import paused
from cards.wheel import advice_line
from dialogs.views import Aloud, Lost, Moved, TeamWeek, WeeklyDigest
from locales.words import Argument

MOST_WAITING = 5  # of one kind and team: more is no longer a letter
MOST_QUESTIONS = 3
LONGEST_ALOUD = 300  # in bytes: what can be read in one breath or two


def weekly_digest(view: WeeklyDigest, look: Look) -> list[CardElement]:
    """What moved, what waits, what falls due and what to read aloud; one line when all is quiet."""
    words = look.words
    shown = [*_own(view, look), *(element for week in view.teams for element in _team(week, look))]
    more = [hint(words("teams-more", count=view.more))] if view.more else []
    return [
        heading(words("digest-heading", week=view.monday.isocalendar().week)),
        *(shown or [say(words("digest-nothing"))]),
        *more,
        *row(view.steps, look, is_apart=bool(shown)),
    ]


def _team(week: TeamWeek, look: Look) -> list[CardElement]:
    most = min(MOST_WAITING, look.lines)
    return [
        section(harmless(look.call(week.team))),
        *paused(week.paused_until, look),
        *(element for moved in week.moved[:most] for element in _moved(moved, look)),
        *advice_line(week.advice, look),
        *_waiting(week, look, most),
        *_due(week, look, most),
        *(element for lost in week.lost[:most] for element in _lost(lost, look)),
        *_aloud(week.aloud, look),
    ]


def _waiting(week: TeamWeek, look: Look, most: int) -> list[CardElement]:
    lines = waiting_lines(week.waiting, look, most, lambda code, args: look.words(f"waiting-{code}", **args))
    return [label(look.words("digest-waiting")), *lines] if lines else []


def _due(week: TeamWeek, look: Look, most: int) -> list[CardElement]:
    lines = waiting_lines(week.due, look, most, lambda code, args: look.words(f"due-{code}", **args))
    return [label(look.words("digest-due")), *lines] if lines else []


def _own(view: WeeklyDigest, look: Look) -> list[CardElement]:
    """Her own answer first: it is one tap. The rest of a long list comes when these are answered."""
    values = values_asked(view.values, look)
    if not view.asked:
        return values
    first = f"{look.words('digest-own-question')} {open_until(view.closes, view.when, look)}"
    return [
        hint(first),
        *(one_question(each, look) for each in view.asked[: min(MOST_QUESTIONS, look.lines)]),
        *values,
    ]


def _moved(moved: Moved, look: Look) -> list[CardElement]:
    name = look.words("cycle-name", title=harmless(look.call(moved.title)), number=moved.number)
    fresh = [element for each in moved.news for element in news(each, look)]
    return [label(name), say(_weeks(moved, look)), *_written(moved, look), *fresh]


def _weeks(moved: Moved, look: Look) -> str:
    """The latest week's result, how many have answered, and the week's before."""
    if moved.week is None:
        return look.words("answered-none-yet")
    latest = "result-week-so-far" if moved.is_so_far else "result-week"
    last = [look.words("result-week", **result_args(moved.before, look))] if moved.before else []
    many = [answered(moved.week, look)] if moved.week.asked else []
    return " ".join([look.words(latest, **result_args(moved.week, look)), *many, *last])


def _written(moved: Moved, look: Look) -> list[CardElement]:
    notes = [look.words("digest-notes", count=moved.notes)] if moved.notes else []
    solved = [look.words("digest-solved", count=moved.solved)] if moved.solved else []
    return [small(" ".join([*notes, *solved]))] if notes or solved else []


def _lost(lost: Lost, look: Look) -> list[CardElement]:
    kind = look.words(f"lost-{lost.code}")
    said = look.words("lost", count=lost.count, kind=kind, week=lost.monday.isocalendar().week)
    return [say(said), *row([lost.step] if lost.step else [], look)]


def _aloud(some: Sequence[Aloud], look: Look) -> list[CardElement]:
    if not some:
        return []
    return [quotation([label(look.words("aloud-heading")), *(say(_sentence(each, look)) for each in some)])]


def _sentence(each: Aloud, look: Look) -> str:
    text = without_middle(" ".join(each.text.split()), min(LONGEST_ALOUD, look.longest))
    args: dict[str, Argument] = {"text": harmless(text)}
    if each.week is not None:
        args |= result_args(each.week, look)
    if each.day is not None:
        args["day"] = look.words.weekday(each.day)
    return look.words(f"aloud-{each.code}", **args)
