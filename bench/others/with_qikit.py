"""What clinical-qikit says of the worked series: `… with_qikit > tests/improvement/second_opinion.json`.

It runs in an environment of its own, `pip install clinical-qikit==0.5.0`: it brings numpy, pandas and plotly.
"""

import json
import tomllib
from fractions import Fraction
from pathlib import Path
from typing import Any

from qikit import qic

WORKED = Path("tests/improvement/worked.toml")
FIGURES = ("n_useful", "longest_run", "n_crossings", "crossings_threshold", "crossings_signal")
FEWEST_FOR_LINE = 5
FEWEST_FOR_LIMITS = 12


def main() -> None:
    """Print one answer for each series that has a median."""
    worked = tomllib.loads(WORKED.read_text(encoding="utf-8"))["series"]
    answers = {series["name"]: opinion(series) for series in worked if series.get("kind") != "yes_no"}
    lines = [
        f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(each)}"
        for name, each in answers.items()
        if each
    ]
    print("{\n" + ",\n".join(lines) + "\n}")


def opinion(series: dict[str, Any]) -> dict[str, Any]:
    """The figures of one series: as a run chart, and as XmR where it is long enough."""
    values = [float(Fraction(value)) for value in series["values"].split() if value != "-"]
    if not values:
        return {}
    baseline = series.get("baseline", 0)
    frozen = {"freeze": baseline} if FEWEST_FOR_LINE <= baseline < len(values) else {}
    chart = qic(y=values, chart="run", **frozen)
    found = {name: chart.summary[name] for name in FIGURES} | {"line": chart.data.cl.iloc[-1]}
    if len(values) >= FEWEST_FOR_LIMITS and len(set(values)) > 1:
        single = qic(y=values, chart="i").data
        found["xmr"] = [float(single[name].iloc[0]) for name in ("cl", "lcl", "ucl")]
        found["outside"] = [place for place, each in enumerate(single.sigma_signal, 1) if each]
    return {name: each.item() if hasattr(each, "item") else each for name, each in found.items()}


if __name__ == "__main__":
    main()
