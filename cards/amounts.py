"""How the values of a measure are written: "7 av 10", "12,5 minuter", "några av 11"."""

from decimal import Decimal
from fractions import Fraction

from cards.harmless import harmless
from cards.look import Look, without_middle
from cards.week_parts import counted
from dialogs.views import ChartRow, Scale
from improvement.chart_week import State
from improvement.measure import Kind
from locales.phrases import FEWEST_COUNTED

PER_CENT = 100
LONGEST_WORDS = 400  # in bytes: what a row of a table has room for
_TENTHS, _HUNDREDTHS = 10, 100
_PLACES = Decimal("0.01")


def amount(row: ChartRow, scale: Scale, look: Look) -> str:
    """What was told about a week. What is missing is never nought."""
    if row.state is not State.TOLD:
        return look.words(f"row-{row.state}")
    if scale.kind is Kind.OBSERVATION:
        return harmless(without_middle(" ".join(row.text.split()), min(LONGEST_WORDS, look.longest)))
    if row.count is None:
        return look.words("row-missing")
    return _told(row.count, row.of or 0, scale, look)


def _told(count: Decimal, of: int, scale: Scale, look: Look) -> str:
    match scale.kind:
        case Kind.SHARE:
            return _share(int(count), of, scale, look)
        case Kind.YES_NO:
            return look.words("row-yes" if count else "row-no")
        case Kind.COUNT if scale.in_words and 0 < count < FEWEST_COUNTED:
            return look.words("row-some")
    return look.words.number(count)


def _share(count: int, of: int, scale: Scale, look: Look) -> str:
    if scale.in_words and of < FEWEST_COUNTED:
        return look.words("row-too-few")
    if scale.in_words and 0 < count < FEWEST_COUNTED:
        return look.words("row-few", of=of)
    return look.words("row-share", count=count, of=of)


def with_unit(said: str, scale: Scale, look: Look) -> str:
    """The value and what it counts; "ja" needs no unit, and words have none."""
    if scale.kind in (Kind.YES_NO, Kind.OBSERVATION):
        return said
    unit = counted(scale.unit, look) if scale.kind is Kind.SHARE else harmless(look.call(scale.unit))
    return f"{said} {unit}".strip()


def usual(value: Fraction, scale: Scale, look: Look) -> str:
    """A value that nobody told, such as a median: "2 av 10 nybesök"."""
    if scale.kind is Kind.SHARE:
        used, of = _of_ten(value)
        return look.words("chart-usual-share", used=used, of=of, what=counted(scale.unit, look))
    return with_unit(look.words.number(_rounded(value)), scale, look)


def short(value: Fraction, scale: Scale, look: Look) -> str:
    """The same in a chart's legend: a share in per cent."""
    if scale.kind is Kind.SHARE:
        return look.words("chart-percent", number=look.words.number(Decimal(round(value * PER_CENT))))
    return look.words.number(_rounded(value))


def _of_ten(value: Fraction) -> tuple[int, int]:
    """So many of ten; of a hundred where ten would make it none or all."""
    tenths = round(value * _TENTHS)
    is_rough = (tenths == 0 and value > 0) or (tenths == _TENTHS and value < 1)
    return (max(1, round(value * _HUNDREDTHS)), _HUNDREDTHS) if is_rough else (tenths, _TENTHS)


def _rounded(value: Fraction) -> Decimal:
    return (Decimal(value.numerator) / Decimal(value.denominator)).quantize(_PLACES)


def height(value: Fraction, scale: Scale) -> float:
    """Where a value is in the chart: a share in per cent."""
    return round(float(value * (PER_CENT if scale.kind is Kind.SHARE else 1)), 2)
