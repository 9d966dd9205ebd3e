"""Values in words, one way everywhere: zero, nothing measured and nothing told are three things."""

from decimal import Decimal

from dialogs.scene import Scene
from improvement.data_point import DataPoint
from improvement.measure import Kind, Measure
from locales.phrases import FEWEST_COUNTED

LONGEST_NAME = 80


def name_of_measure(scene: Scene, measure: Measure) -> str:
    """What a measure is called; its words may be removed."""
    words = " ".join(measure.words.split())
    if not words:
        return scene.words("measure-without-words")
    return words if len(words) <= LONGEST_NAME else f"{words[: LONGEST_NAME - 1].rstrip()}…"


def told(scene: Scene, measure: Measure, point: DataPoint | None) -> str:
    """What was told about a week: "12", "7 av 19", "inte mätt"; small figures in words for who is outside."""
    if point is None:
        return scene.words("value-none")
    if not point.is_measured:
        return scene.words("value-not-measured")
    if measure.kind is Kind.OBSERVATION:
        return point.text or scene.words("value-removed")
    return value_told(scene, measure, point.value, point.of)


def value_told(scene: Scene, measure: Measure, value: Decimal | None, of: int | None) -> str:
    """A value of a measure, in words."""
    assert value is not None, "what was measured has a value"
    match measure.kind:
        case Kind.SHARE:
            return _share(scene, int(value), of or 0)
        case Kind.YES_NO:
            return scene.words("value-yes") if value else scene.words("value-no")
        case Kind.COUNT if scene.is_outside and 0 < value < FEWEST_COUNTED:
            return scene.words("value-few")
    number = scene.words.number(value)
    return scene.words("value-with-unit", number=number, unit=measure.unit) if measure.unit else number


def _share(scene: Scene, value: int, of: int) -> str:
    if scene.is_outside and 0 < of < FEWEST_COUNTED:
        return scene.words("value-of-few")
    if scene.is_outside and 0 < value < FEWEST_COUNTED:
        return scene.words("value-few-of", of=of)
    return scene.words("value-share", value=value, of=of)
