"""How the week went: figures first, then what came in between, and what comes now."""

from microsoft_teams.cards import CardElement

from cards.buttons import row
from cards.chart import news
from cards.look import Look
from cards.text import frame, heading, hint, label, quotation, say, small, written
from cards.week_parts import answered, figures, moved, named
from dialogs.views import CycleSummary, WeekSummary
from locales.phrases import FEWEST_COUNTED


def week_summary(view: WeekSummary, look: Look) -> list[CardElement]:
    """The week's name, and each cycle under it."""
    return [
        heading(look.words("summary-heading", week=look.words.week(view.monday))),
        *moved(view.moved, look),
        *(_cycle(cycle, look) for cycle in view.cycles[: look.lines]),
        *_end(view, look),
    ]


def _end(view: WeekSummary, look: Look) -> list[CardElement]:
    """Until when answers are welcome, where people answer one by one."""
    if view.is_closed:
        return [hint(look.words("summary-closed"))]
    if view.late is None:
        return []
    return [hint(look.words("summary-open")), *row([view.late], look)]


def _cycle(cycle: CycleSummary, look: Look) -> CardElement:
    items: list[CardElement] = [
        label(named(cycle.title, cycle.progress, look)),
        *(_figures(cycle, look) if cycle.sums.answered else [say(look.words("summary-nobody"))]),
        *_obstacles(cycle, look),
        *_quote(cycle, look),
        *(element for each in cycle.news for element in news(each, look)),
        say(_next(cycle, look)),
        *row([cycle.step] if cycle.step else [], look),
    ]
    return frame(items)


def _figures(cycle: CycleSummary, look: Look) -> list[CardElement]:
    """Visits in figures, people in words where they are few."""
    sums = cycle.sums
    said = figures(sums, cycle.chances, look)
    people = (
        look.words("summary-together") if cycle.is_together else answered(sums.answered, sums.asked, look)
    )
    shown: list[CardElement] = [*([label(said)] if said else []), say(people)]
    if sums.declined:
        shown.append(say(look.words("summary-declined", count=sums.declined)))
    if sums.late:
        shown.append(hint(_late(sums.late, sums.asked, look)))
    if cycle.reasons:
        shown.append(hint(_reasons(cycle, look)))
    return shown


def _late(count: int, of: int, look: Look) -> str:
    """How many answers came later; of few people only that there were some."""
    return (
        look.words("summary-late", count=count) if of >= FEWEST_COUNTED else look.words("summary-some-late")
    )


def _reasons(cycle: CycleSummary, look: Look) -> str:
    named = [look.words(f"reason-{reason}") for reason in cycle.reasons]
    return look.words("summary-reasons", reasons=look.words.names(named))


def _obstacles(cycle: CycleSummary, look: Look) -> list[CardElement]:
    shown: list[CardElement] = []
    for told in cycle.obstacles[: look.lines]:
        title = look.words("summary-solved" if told.is_solved else "summary-obstacle")
        shown += [hint(title), written(look.shorten(told.text))]
        if told.helped:
            shown += [hint(look.words("summary-helped")), written(look.shorten(told.helped))]
    return shown


def _quote(cycle: CycleSummary, look: Look) -> list[CardElement]:
    if not cycle.quote:
        return []
    return [quotation([small(look.words("summary-quote")), written(look.shorten(cycle.quote))])]


def _next(cycle: CycleSummary, look: Look) -> str:
    if cycle.next == "week" and cycle.progress:
        return look.words("summary-next-week", week=cycle.progress.week + 1, weeks=cycle.progress.weeks)
    return look.words(f"summary-next-{cycle.next}")
