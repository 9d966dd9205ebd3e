"""The views of how numbers come in."""

from datetime import date

from dialogs.views import (
    Choose,
    Fact,
    Field,
    Form,
    MeasureCard,
    MeasureLine,
    MeasureList,
    MeasureQuestion,
    MyQuestions,
    Notice,
    PastedFault,
    PastedRow,
    PastedTable,
    Step,
    Trouble,
    View,
)
from improvement.measure import Every, Kind
from improvement.page import Page

TEAM = "1f0c2a7be6d84a32a1f0c2a7be6d84a3"
SHARE = "Nybesök där AUDIT eller DUDIT användes, av alla nybesök."
MINUTES = "Extra minuter vid ett nybesök, ungefär"
WEEK_10 = date(2026, 3, 2)


def step(name: str, words: str = "", *, verb: str = "open", value: str = "", label: str = "") -> Step:
    return Step(verb=verb, words=words, label=label, page=Page(name=name, team=TEAM), value=value)


STEPS = (
    step("report", "button-measure"),
    step("measure", "button-change"),
    step("measures", verb="end-measure"),
)
LINES = (
    MeasureLine(title=SHARE, last="2 av 11", week=WEEK_10, follows_check_in=True, steps=STEPS[1:]),
    MeasureLine(title=MINUTES, last="inte mätt", week=WEEK_10, reporter="Elin Öst", steps=STEPS),
    MeasureLine(
        title="Vad vi märkte", last="inget värde ännu", reporter="Amir", every=Every.MONTH, steps=STEPS
    ),
    MeasureLine(title="Klagomål", last="0", week=WEEK_10, reporter="", every=Every.SECOND_WEEK),
)
CARD = MeasureCard(
    title=MINUTES,
    last="12,5 minuter",
    facts=(
        Fact(flow="measure", key="counted", value=MINUTES, edit=step("measure", verb="change")),
        Fact(flow="measure", key="kind", value="number"),
        Fact(flow="measure", key="better", value="down", edit=step("measure", verb="change")),
        Fact(flow="measure", key="aimed", value="7.5", edit=step("measure", verb="change")),
        Fact(flow="measure", key="aimed-share", value="0.75"),
        Fact(flow="measure", key="aimed-by", value="2026-06-30"),
        Fact(flow="measure", key="unit", value=None, skipped=True),
        Fact(flow="measure", key="reporter", value=["p1"], names={"p1": "Elin Öst"}),
        Fact(flow="measure", key="often", value="second_week"),
    ),
    steps=STEPS,
)
ASKED = tuple(
    MeasureQuestion(
        id=f"{number:032x}",
        kind=kind,
        title=MINUTES,
        monday=WEEK_10,
        unit="minuter",
        team="Mottagningen" if number else "",
        steps=(
            step("report", "button-answer", verb="report"),
            step("report", verb="not-measured"),
        ),
    )
    for number, kind in enumerate(Kind)
)
ROWS = tuple(
    PastedRow(monday=date.fromordinal(WEEK_10.toordinal() - 7 * number), value=f"{number} av 11")
    for number in range(8)
)
PASTED = PastedTable(
    title=SHARE,
    rows=ROWS,
    faults=(),
    text="2026-03-02;2;11\n2026-03-09;3;12",
    steps=(
        step("paste", "button-rows-before", verb="save-rows", value="before"),
        step("paste", "button-rows-during", verb="save-rows", value="during"),
        step("paste", "button-read-again", verb="read-rows"),
    ),
)


def form(kind: str, *, has: str = "no") -> Form:
    return Form(
        code=f"report-{kind}",
        fields=() if kind == "yes-no" else (Field(id="value"),),
        save=step("report", "button-answer", verb="report"),
        args={"week": "vecka 10", "unit": "", "has": has, "now": "12"},
        quoted=MINUTES,
        steps=(step("report", verb="not-measured"), step("report", verb="take-back-value")),
    )


def said(code: str, **args: str) -> Notice:
    known = {"measure": MINUTES, "week": "vecka 10", "value": "12 minuter"}
    return Notice(code=code, args=known | args, steps=(step("report", "button-change"),))


NUMBERS: dict[str, View] = {
    "measures": MeasureList(lines=LINES, steps=(step("new-measure", "button-new-measure"),)),
    "measure": CARD,
    "measure-follows": MeasureCard(
        title=SHARE, last="inget värde ännu", facts=(), follows_check_in=True, is_ended=True
    ),
    "new-measure": Choose(
        code="new-measure", options=(step("new-measure", verb="take-measure", label=MINUTES),)
    ),
    "values-asked": MyQuestions(code="nudge", questions=(), name="Elin", values=ASKED[:3]),
    "values-asked-more": MyQuestions(code="check-in", questions=(), values=ASKED[2:]),
    "pasted": PASTED,
    "pasted-wrong": PastedTable(
        title=SHARE,
        rows=(*ROWS[:2], PastedRow(monday=WEEK_10, value="3 av 11", now="2 av 11")),
        faults=(
            PastedFault(line=3, said="2026-13-05;12", trouble=Trouble(code="no-such-day")),
            PastedFault(line=0, said="vecka 10", trouble=Trouble(code="row-is-counted")),
        ),
        text="2026-03-02;2;11\n2026-13-05;12",
        steps=(step("paste", "button-read-again", verb="read-rows"),),
    ),
    "pasted-long": PastedTable(
        title=SHARE, rows=ROWS * 13, faults=(), text="2026-03-02;2;11\n" * 104, steps=()
    ),
    **{f"report-{kind}": form(kind) for kind in ("count", "share", "number", "yes-no", "observation")},
    "report-again": form("count", has="yes"),
    "report-which": Form(
        code="report-which",
        fields=(
            Field(id="measure", kind="one", options=(("m1", SHARE), ("m2", MINUTES))),
            Field(id="value", value="12"),
        ),
        save=step("report", "button-answer", verb="report-which"),
        trouble=Trouble(code="choose-measure"),
    ),
    "value-kept": said("value-kept"),
    "value-not-measured": said("value-not-measured"),
    "value-wild": said("value-wild", before="12 minuter", when="last"),
    "value-met": said("value-met", by="Farida", theirs="14", mine="12"),
}
