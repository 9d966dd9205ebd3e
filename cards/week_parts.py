"""What the cards of a week have in common: which week it is, figures, and how many have answered."""

from datetime import date

from microsoft_teams.cards import CardElement

from cards.buttons import row
from cards.harmless import harmless
from cards.look import Look
from cards.text import hint, quotation, say, small, written
from dialogs.views import CycleQuestion
from improvement.cycle import Progress
from improvement.week import Outcome, Sums


def named(title: str, progress: Progress | None, look: Look) -> str:
    """ "AUDIT och DUDIT vid nybesök · vecka 3 av 8"."""
    safe = harmless(look.call(title))
    if progress is None or progress.week == 0:
        return safe
    return look.words("week-heading", title=safe, week=progress.week, weeks=progress.weeks)


def counted(chances: str, look: Look) -> str:
    """The word for what is counted."""
    return harmless(look.call(chances)) or look.words("chances")


def figures(sums: Sums, chances: str, look: Look, kind: str = "figures") -> str:
    """ "4 av 11 nybesök."; empty where nothing was counted."""
    what = counted(chances, look)
    if sums.chances:
        return look.words(f"week-{kind}", used=sums.used, chances=sums.chances, what=what)
    none = sums.outcomes.get(Outcome.NO_CHANCES, 0)
    return look.words(f"week-{kind}-none", what=what) if none and none == sums.answered else ""


def last_week(question: CycleQuestion, look: Look) -> list[CardElement]:
    """How it went the week before."""
    if question.before is None:
        return []
    said = figures(question.before, question.chances, look, "before")
    return [hint(said)] if said else []


def obstacle(question: CycleQuestion, look: Look) -> list[CardElement]:
    """What stands in the way still, in the words of somebody who is not named."""
    if not question.obstacle:
        return []
    told = quotation([small(look.words("week-obstacle")), written(look.shorten(question.obstacle))])
    if not question.obstacle_steps:
        return [told]
    return [told, say(look.words("week-obstacle-still")), *row(question.obstacle_steps, look)]


def ask(question: CycleQuestion, look: Look) -> str:
    """The week's question, in the template's words where it has some."""
    own = harmless(look.shorten(question.ask))
    return own or look.words("week-ask", what=counted(question.chances, look))


def answered(count: int, of: int, look: Look) -> str:
    """ "2 av 5 har svarat."; in words where they are few."""
    if not of:
        return look.words("answered-away")
    return look.words("answered", kind=look.words.staff_kind(count, of), count=count, of=of)


def paused(until: date | None, look: Look) -> list[CardElement]:
    """Until when a team rests, if it does."""
    return [say(look.words("team-paused", day=look.words.weekday(until)))] if until else []


def moved(days: tuple[date, date] | None, look: Look) -> list[CardElement]:
    """Why this comes on another day than usual."""
    if days is None:
        return []
    usual, came = (look.words.weekday(day) for day in days)
    return [small(look.words("week-moved", usual=usual, came=came))]
