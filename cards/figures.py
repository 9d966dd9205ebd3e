"""Figures of a week in whole sentences: visits, and how many have answered."""

from cards.look import Look
from cards.week_parts import counted
from dialogs.views import WeekFigures
from locales.phrases import FEWEST_COUNTED
from locales.words import Argument


def result_kind(week: WeekFigures) -> str:
    """Which sentence tells how it went; small figures stay in words where they must."""
    if not week.chances:
        return "happened" if week.happened else "no-chances" if week.none_came else "not-yet"
    if week.in_words and week.used and week.chances < FEWEST_COUNTED:
        return "some"
    if week.in_words and week.chances < FEWEST_COUNTED:
        return "not-yet"
    return "some-of" if week.in_words and 0 < week.used < FEWEST_COUNTED else "counted"


def result_args(week: WeekFigures, look: Look) -> dict[str, Argument]:
    """What fills a sentence about a result. `week` is the number of the week."""
    return {
        "kind": result_kind(week),
        "used": week.used,
        "chances": week.chances,
        "what": counted(week.what, look),
        "week": week.monday.isocalendar().week,
    }


def answered(week: WeekFigures, look: Look) -> str:
    """How many have answered: "De flesta har svarat." """
    return look.words("answered", **_answered_args(week, look))


def answered_this_week(week: WeekFigures, look: Look) -> str:
    """How many have answered, where nothing else says which week that is about."""
    return look.words("answered-week", **_answered_args(week, look))


def _answered_args(week: WeekFigures, look: Look) -> dict[str, Argument]:
    kind = look.words.staff_kind(week.answered, week.asked, strictly=week.in_words)
    return {"kind": kind, "count": week.answered, "of": week.asked}


def how_now(week: WeekFigures, look: Look) -> str:
    """ "Den här veckan: 3 av 10 nybesök. 4 av 5 har svarat." """
    if not week.answered:
        return look.words("answered-none-yet")
    return f"{look.words('result-now', **result_args(week, look))} {answered(week, look)}"
