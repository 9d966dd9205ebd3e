"""Varv's two icons, drawn here: a wheel that turns, as a ring with an arrow."""

import struct
import zlib
from collections.abc import Callable, Iterator
from functools import cache
from math import atan2, cos, hypot, pi, sin, tau
from typing import TypeAlias

GREEN = (0x1F, 0x6B, 0x5C)
ACCENT = "#1F6B5C"  # the same, as a manifest writes it
COLOR_SIZE, OUTLINE_SIZE = 192, 32  # pixels, as Teams asks for
FINENESS = 4  # looks along each side of a pixel, for smooth edges

# The wheel, in parts of half the drawing's side. Angles are turned clockwise from the top.
RADIUS, WIDTH, REACH = 0.66, 0.18, 1.0
BEGIN, END = 0.30 * pi, 1.93 * pi
ARROW_LENGTH, ARROW_HALF = 0.46, 0.30
HUB = 0.15

Pixel: TypeAlias = tuple[int, int, int, int]
Point: TypeAlias = tuple[float, float]


@cache
def color_icon() -> bytes:
    """The wheel in white on green, as a PNG. Teams rounds the corners and wants air around."""

    def mixed(part: float) -> Pixel:
        red, green, blue = (round(255 * part + ground * (1 - part)) for ground in GREEN)
        return red, green, blue, 255

    return _png(COLOR_SIZE, lambda x, y: mixed(_covered(x, y, COLOR_SIZE, air=0.3)))


@cache
def outline_icon() -> bytes:
    """The wheel in white on nothing, as a PNG."""
    return _png(
        OUTLINE_SIZE, lambda x, y: (255, 255, 255, round(255 * _covered(x, y, OUTLINE_SIZE, air=0.0)))
    )


def _covered(column: int, row: int, size: int, *, air: float) -> float:
    """How much of a pixel the wheel covers, from 0 to 1, with `air` left around it."""
    scale = 2 / size / (1 - air)
    left, top = ((at - size / 2) * scale for at in (column, row))
    if hypot(left, top) > REACH:
        return 0.0
    looks = [(step + 0.5) / FINENESS * scale for step in range(FINENESS)]
    return sum(_is_wheel(left + x, top + y) for x in looks for y in looks) / FINENESS**2


def _is_wheel(x: float, y: float) -> bool:
    distance = hypot(x, y)
    if abs(distance - RADIUS) <= WIDTH / 2 and BEGIN <= atan2(x, -y) % tau <= END:
        return True
    is_rounded = hypot(x - START[0], y - START[1]) <= WIDTH / 2
    return distance <= HUB or is_rounded or _is_inside((x, y), ARROW)


def _on_ring(angle: float, radius: float = RADIUS) -> Point:
    return radius * sin(angle), -radius * cos(angle)


def _arrow() -> tuple[Point, Point, Point]:
    """The head at the end of the ring; it points on along the ring."""
    middle, ahead = _on_ring(END), END + ARROW_LENGTH / 3 / RADIUS
    tip = middle[0] + ARROW_LENGTH * cos(ahead), middle[1] + ARROW_LENGTH * sin(ahead)
    return _on_ring(END, RADIUS - ARROW_HALF), _on_ring(END, RADIUS + ARROW_HALF), tip


def _is_inside(point: Point, corners: tuple[Point, Point, Point]) -> bool:
    """Whether a point lies in a triangle whose corners are named clockwise."""
    return all(_side(point, corners[at - 1], corners[at]) >= 0 for at in range(3))


def _side(point: Point, begin: Point, end: Point) -> float:
    """Above nought to the right of the line, as one goes along it."""
    return (end[0] - begin[0]) * (point[1] - begin[1]) - (end[1] - begin[1]) * (point[0] - begin[0])


START, ARROW = _on_ring(BEGIN), _arrow()


def _png(size: int, paint: Callable[[int, int], Pixel]) -> bytes:
    """A square PNG with transparency, painted pixel by pixel."""
    rows = b"".join(b"\0" + bytes(_row(size, row, paint)) for row in range(size))
    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)  # 8 bits each of red, green, blue, opacity
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _row(size: int, row: int, paint: Callable[[int, int], Pixel]) -> Iterator[int]:
    for column in range(size):
        yield from paint(column, row)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
