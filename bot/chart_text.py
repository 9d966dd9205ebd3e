"""A line chart of an Adaptive Card in plain characters, for the terminal: a line of text for each week."""

from collections.abc import Mapping, Sequence
from itertools import islice

from bot.card_parts import Part

SIGNS = "o|=!:+x"  # the values, then the lines they are compared with, in the order of the legend
MOST_SHOWN = 30
_GAP = "  "


def chart_text(chart: Part, width: int) -> list[str]:
    """The legend, then the latest weeks from the oldest on, each with its value and where that is."""
    series = list(islice(chart.get("data", ()), len(SIGNS)))
    values = series[0].get("values", ()) if series else ()
    if not values:
        return []
    heights = [{point["x"]: float(point["y"]) for point in each["values"]} for each in series]
    scale = _Scale(chart, heights)
    labels = [str(point["x"]) for point in values][-MOST_SHOWN:]
    side, told = max(map(len, labels)), max(len(_told(height)) for height in heights[0].values())
    room = width - side - told - 2 * len(_GAP)
    rows = [
        f"{label:<{side}}{_GAP}{_told(heights[0][label]):>{told}}{_GAP}{_row(label, heights, scale, room)}"
        for label in labels
    ]
    return [_legend(series), *(row.rstrip() for row in rows)]


class _Scale:
    """From the lowest to the highest there is to show."""

    def __init__(self, chart: Part, heights: Sequence[Mapping[str, float]]) -> None:
        every = [height for each in heights for height in each.values()]
        self._low = min(float(chart.get("yMin", 0)), *every)
        self._high = max(float(chart.get("yMax") or 0), *every)

    def place(self, height: float, room: int) -> int:
        """The column, from 0 to the last there is room for."""
        span = self._high - self._low or 1
        return round((height - self._low) / span * (room - 1))


def _row(label: str, heights: Sequence[Mapping[str, float]], scale: _Scale, room: int) -> str:
    """Lines first, so that a value on a line is seen."""
    row = [" "] * room
    for sign, each in reversed(list(zip(SIGNS, heights, strict=False))):
        if label in each:
            row[scale.place(each[label], room)] = sign
    return "".join(row)


def _told(height: float) -> str:
    return f"{height:.0f}" if height == round(height) or abs(height) >= 10 else f"{height:.1f}"  # noqa: PLR2004


def _legend(series: Sequence[Part]) -> str:
    return _GAP.join(f"{sign} {each.get('legend', '')}" for sign, each in zip(SIGNS, series, strict=False))
