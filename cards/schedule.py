"""When a team hears from Varv: each message of the week and its next day, the pause, the days off."""

from collections.abc import Sequence
from datetime import date, timedelta

from microsoft_teams.cards import CardElement, Container

from cards.buttons import button_set, row
from cards.harmless import harmless
from cards.look import Look
from cards.question import sentence
from cards.text import answer, heading, hint, label, say, section, small, warning
from dialogs.views import RhythmLine, ScheduleCard
from improvement.days_off import DaysOff, Eve


def schedule(view: ScheduleCard, look: Look) -> list[CardElement]:
    """The messages of the week first, then what holds for all of them."""
    return [
        heading(look.words("schedule-heading", team=harmless(look.call(view.team)))),
        *([warning(sentence(view.trouble, look))] if view.trouble else []),
        *_paused(view, look),
        *(_line(line, look) for line in view.lines),
        hint(look.words("schedule-about")),
        *_days_off(view.days_off, look),
        *row(view.steps, look, is_apart=True),
    ]


def _paused(view: ScheduleCard, look: Look) -> list[CardElement]:
    if view.paused_until is None:
        return []
    return [label(look.words("schedule-paused", day=look.words.full_day(view.paused_until)))]


def _line(line: RhythmLine, look: Look) -> CardElement:
    name = look.words(f"schedule-{line.occasion}")
    items: list[CardElement] = [
        label(name),
        answer(_when(line, look)),
        *(small(each) for each in _next(line, look)),
    ]
    if line.change:
        items.append(button_set([line.change], look, name))
    return Container(items=items, spacing="Medium")


def _when(line: RhythmLine, look: Look) -> str:
    """ "Varje vecka, måndag omkring kl. 9"."""
    if not line.is_on:
        return look.words("schedule-off")
    days, clock = look.words.weekdays(line.weekdays), look.words.bare_clock(line.at)
    if line.every == 1:
        return look.words("schedule-each-week", days=days, clock=clock)
    return look.words("schedule-other-week", days=days, clock=clock)


def _next(line: RhythmLine, look: Look) -> list[str]:
    """When it comes next, and why it comes another day than usual or not at all."""
    words = look.words
    skipped = [words("schedule-skipped", day=words.weekday(line.skipped))] if line.skipped else []
    if line.next is None or line.meant is None:
        return skipped
    if line.next == line.meant:
        return [*skipped, words("schedule-next", day=words.weekday(line.next))]
    moved = words("schedule-next-moved", day=words.weekday(line.next), off=words.weekday(line.meant))
    return [*skipped, moved]


def _days_off(off: DaysOff, look: Look) -> list[CardElement]:
    words = look.words
    country = words(f"days-off-{off.country}") if off.country else words("days-off-none")
    eves = [words(f"eve-{eve}") for eve in Eve if eve in off.eves]
    shown = [say(country), *([say(words("days-off-eves", eves=words.names(eves)))] if eves else [])]
    return [section(words("days-off-heading")), *shown, *_closed(off, look)]


def _closed(off: DaysOff, look: Look) -> list[CardElement]:
    """The closed weeks; those that follow upon one another as one."""
    if not off.closed:
        return []
    weeks = [look.words.period(*ends) for ends in _runs(off.closed)]
    return [say(look.words("days-off-closed", weeks=look.names(weeks)))]


def _runs(mondays: Sequence[date]) -> list[tuple[date, date]]:
    """The first and the last day of weeks that follow upon one another."""
    runs: list[tuple[date, date]] = []
    for monday in sorted(mondays):
        sunday = monday + timedelta(days=6)
        if runs and runs[-1][1] + timedelta(days=1) == monday:
            runs[-1] = (runs[-1][0], sunday)
        else:
            runs.append((monday, sunday))
    return runs
