"""How a goal is read: a number, or a part of all."""

import re
from dataclasses import dataclass
from decimal import Decimal

from dialogs.measure.reading_values import read_value
from dialogs.problem import Problem
from dialogs.readers import Inputs, Setting
from improvement.answer import Value
from improvement.measure import Kind

LONGEST_KEPT = 60
_ALL = 100
_PER_CENT = re.compile(r"(\d{1,3}(?:[.,]\d)?)\s*(?:%|procent|per ?cent)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with or without a decimal comma, kept as it was written but with a point."""

    def read(self, inputs: Inputs, setting: Setting) -> Value:
        said = inputs.get("value", "")
        number = read_value(Kind.NUMBER, said).value
        if number is None or number < 0:
            raise Problem("value-negative", kept=said.strip()[:LONGEST_KEPT])
        return str(number)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of all, "8 av 10" or "80 %", kept as a number from 0 to 1."""

    def read(self, inputs: Inputs, setting: Setting) -> Value:
        said = inputs.get("value", "").strip()
        if found := _PER_CENT.fullmatch(said):
            part = Decimal(found[1].replace(",", ".")) / _ALL
        else:
            share = read_value(Kind.SHARE, said)
            if share.value is None or not share.of:
                raise Problem("value-needs-both", kept=said[:LONGEST_KEPT])
            part = share.value / share.of
        if part > 1:
            raise Problem("value-more-than-all", kept=said[:LONGEST_KEPT], value=said[:LONGEST_KEPT], of=_ALL)
        return str(round(part, 4).normalize())
