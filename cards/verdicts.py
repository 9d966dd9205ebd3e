"""What a chart says, in one sentence; how sure that is; and the same in a few words."""

from collections.abc import Sequence
from datetime import date

from microsoft_teams.cards import CardElement

from cards.amounts import amount, usual, with_unit
from cards.harmless import harmless
from cards.look import Look
from cards.text import small
from dialogs.views import Judged, Trend
from improvement.measure import Kind
from improvement.run_chart import Basis
from improvement.signal import Sign
from improvement.verdict import HOLDS, Finding
from locales.words import Argument

MOST_MEASURED = 8  # values told in a sentence
_GROUP = {
    Sign.LONG_RUN: "run",
    Sign.SHIFT: "run",
    Sign.TREND: "trend",
    Sign.FEW_CROSSINGS: "crossings",
    Sign.FEW_RUNS: "crossings",
    Sign.MANY_RUNS: "regular",
    Sign.OUTSIDE: "outside",
}


def verdict(judged: Judged, look: Look) -> str:
    """The one sentence: whether it is better, since when, and compared with what."""
    if judged.finding is Finding.TOO_EARLY:
        return look.words("verdict-too_early", **_ahead(judged, look))
    if judged.finding in HOLDS:
        return look.words(f"verdict-{_group(judged)}", **_sign(judged, look))
    args = {"line": _line(judged, look), "since": _weeks(judged, look)}
    return look.words(f"verdict-{judged.finding}", **args)


def what_next(judged: Judged, look: Look) -> str:
    """How sure it is, and what is wise to do now."""
    said = look.words(f"chart-next-{judged.finding}")
    return f"{_measured(judged, look)} {said}".strip()


def _measured(judged: Judged, look: Look) -> str:
    """How it went so far, while there is too little to compare."""
    if judged.finding is not Finding.TOO_EARLY or not judged.measured:
        return ""
    weeks = len(judged.measured)
    args: dict[str, Argument] = {"weeks": weeks, "count": look.words.counting(weeks)}
    if judged.scale.in_words or weeks > MOST_MEASURED:
        return look.words("chart-measured-in-words", **args)
    told = look.words.names([amount(row, judged.scale, look) for row in judged.measured])
    return look.words("chart-measured", values=with_unit(told, judged.scale, look), **args)


def sign_heading(judged: Judged, look: Look) -> str:
    """ "Något har hänt sedan vecka 10"."""
    return look.words("sign-heading", since=_weeks(judged, look))


def sign(judged: Judged, look: Look) -> str:
    """What has happened, in a sentence of its own under that heading."""
    said = look.words(f"sign-{_group(judged)}", **_sign(judged, look))
    return said[0].upper() + said[1:]


def trend(title: str, judged: Judged, look: Look) -> str:
    """The verdict in a few words; nothing where there is nothing to say."""
    if judged.finding is Finding.NOTHING:
        return ""
    args = {"measure": harmless(look.call(title)).rstrip("."), "since": _weeks(judged, look)}
    if judged.finding is Finding.TOO_EARLY:
        return look.words("trend-too_early", **args, earliest=_week(judged.earliest, look))
    return look.words(f"trend-{judged.finding}", **args)


def trends(some: Sequence[Trend], look: Look) -> list[CardElement]:
    """How measures go, a line each."""
    said = (trend(each.title, each.judged, look) for each in some)
    return [small(words) for words in said if words]


def _group(judged: Judged) -> str:
    if judged.scale.kind is Kind.YES_NO and judged.sign is Sign.FEW_RUNS:
        return "answers"
    assert judged.sign is not None, "a finding that holds has a sign"
    return _GROUP[judged.sign]


def _sign(judged: Judged, look: Look) -> dict[str, Argument]:
    return {
        "finding": str(judged.finding),
        "since": _weeks(judged, look),
        "count": look.words.counting(judged.values),
        "rows": "weeks" if judged.in_weeks else "values",
        "side": str(judged.side or ""),
        "line": _line(judged, look),
    }


def _ahead(judged: Judged, look: Look) -> dict[str, Argument]:
    weeks = judged.weeks
    return {"weeks": weeks, "count": look.words.counting(weeks), "earliest": _week(judged.earliest, look)}


def _line(judged: Judged, look: Look) -> str:
    """What the values are compared with, named in the words of everyday."""
    line = judged.line
    if line is None:
        return ""
    if line.basis is Basis.BETWEEN:
        return look.words("chart-line-between")
    return look.words(f"chart-line-{line.basis}", usual=usual(line.value, judged.scale, look))


def _weeks(judged: Judged, look: Look) -> str:
    return _week(judged.first, look)


def _week(day: date | None, look: Look) -> str:
    return look.words.week(day) if day else ""
