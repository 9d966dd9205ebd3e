"""One view of every kind, from the pilot case; and the worst that each may have to hold."""

from dataclasses import replace
from datetime import UTC, date, datetime

from dialogs.commands import NAMES
from dialogs.flows import FLOWS
from dialogs.views import (
    AskQuestion,
    Choose,
    Conflict,
    CycleDocument,
    CycleLine,
    Evidence,
    Fact,
    Field,
    Form,
    Help,
    History,
    Line,
    MyData,
    NoteForm,
    Notice,
    OfferAnswer,
    Removable,
    RemovalList,
    RoleLine,
    Step,
    TeamCard,
    TeamStatus,
    TemplateChoice,
    Trouble,
    View,
)
from improvement.answer import Value
from improvement.cycle import Decision, Phase, Progress
from improvement.guess import Spread
from improvement.page import Page
from improvement.team import Role, RoleState
from locales.templates import read_templates
from tests.cards.chart_samples import CHART, CHARTS
from tests.cards.check_in_samples import CHECK_IN_SAMPLES
from tests.cards.control_samples import CONTROL
from tests.cards.files_samples import FILES
from tests.cards.leaders_samples import LEADERS
from tests.cards.learning_samples import COMPARED, FOUR_WEEKS, LEARNING
from tests.cards.numbers_samples import NUMBERS
from tests.cards.obstacle_samples import OBSTACLES

TEAM, CYCLE = "1f0c2a7be6d84a32a1f0c2a7be6d84a3", "c7d84a32a1f0c2a7be6d84a31f0c2a7b"
MONDAY = datetime(2026, 3, 2, 9, 12, tzinfo=UTC)
PLAN = Page(name="plan", team=TEAM, cycle=CYCLE)
TITLE = "AUDIT och DUDIT vid nybesök"
PEOPLE = {"p1": "Maria Lind", "p2": "Johan Ek", "p3": "Farida Amini", "p4": "Elin Åberg", "p5": "Amir Öz"}
WHY = "De flesta svarar gärna när vi frågar. Besöket blir högst tio minuter längre."
VALUES: dict[str, Value] = {
    "language": "sv",
    "zone": "Europe/Stockholm",
    "channel": "19:tidigt",
    "leaders": ["p1"],
    "managers": ["p2"],
    "mandate": {
        "by": "Karin",
        "scope": "Blanketter och bokning",
        "time": "2 h i veckan",
        "until": "2026-06-30",
    },
    "aim": "Tidigare upptäcka riskbruk av alkohol och droger hos dem som söker ekonomiskt bistånd för första "
    "gången, så att de kan erbjudas stöd i tid.",
    "change": "Vi erbjuder AUDIT och DUDIT vid varje nybesök, med orden ”det här frågar vi alla”.",
    "participants": list(PEOPLE),
    "where": "Vid nybesök på mottagningen.",
    "period": {"start": "2026-03-02", "end": "2026-04-26"},
    "scale": 5,
    "prediction": {"level": 7, "why": WHY},
    "measure": "Nybesök där AUDIT eller DUDIT användes, av alla nybesök.",
    "baseline": [[2, 11], [3, 12], [1, 9], [2, 10], [2, 11], [1, 8]],
    "goal": "Fler ska få stöd i tid.",
    "carried-out": "partly",
    "held": "partly",
    "decision": "adapt",
    "reason": "Det blir av, men besök med tolk tar för lång tid.",
    "next-change": "Besök med tolk bokas 15 minuter längre.",
    "next-scale": 8,
    "owner": "Elin",
    "written": "I rutinen för nybesök.",
    "cost": "Tio minuter per besök.",
    "newcomers": "De sitter med vid ett nybesök.",
    "look-again": "2026-10-01",
    "lesson": "Broschyren räcker inte, någon måste säga det.",
    "counted": "Extra minuter vid ett nybesök, ungefär",
    "kind": "number",
    "unit": "minuter",
    "better": "down",
    "aimed": "7.5",
    "aimed-share": "0.8",
    "aimed-by": "2026-06-30",
    "reporter": ["p1"],
    "often": "second_week",
}
NOT_ADAPTING = {"owner", "written", "cost", "newcomers", "look-again", "lesson"}
LINES = (
    Line(text="Det gick lättare när jag sa att vi frågar alla.", by="Elin Åberg", at=MONDAY, note="n1"),
    Line(text="Med tolk tog det 25 minuter extra.", by="Farida Amini", at=MONDAY, note="n2"),
    Line(text="", by="Johan Ek", at=MONDAY, note="n3", removed_by="Johan Ek", removed_at=MONDAY),
)
EVIDENCE = Evidence(
    level=7, why=WHY, observations=LINES[:2], more=3, chances="nybesök", charts=(CHART,), compared=COMPARED
)
SPREAD = Spread((6, 7, 7, 8, 9))


def step(verb: str = "open", name: str = "status", **parts: object) -> Step:
    """A button of the kind the dialogs make."""
    return replace(Step(verb=verb, page=Page(name=name, team=TEAM, cycle=CYCLE)), **parts)  # type: ignore[arg-type]


def asked(flow: str, key: str) -> AskQuestion:
    """A question as it is first asked, with what a template suggests."""
    question = FLOWS[flow].question(key)
    is_plan = flow == "plan"
    view = AskQuestion(
        page=Page(name=flow, team=TEAM, cycle=CYCLE, item=key),
        flow=flow,
        key=key,
        number=3,
        of=9,
        revision=2,
        skippable=question.skippable,
        can_go_back=True,
        value=None if question.many else VALUES[key],
        chances="nybesök" if is_plan else "",
        title=TITLE if is_plan else "",
        evidence=EVIDENCE if flow == "study" else None,
        lines=LINES if question.many else (),
        spread=SPREAD if key == "prediction" else None,
        guessed=8 if key == "prediction" else None,
    )
    if key in ("participants", "leaders", "managers", "reporter"):
        return replace(view, options=tuple(PEOPLE.items()), picked=("p1", "p3"))
    if key == "channel":
        return replace(
            view, options=(("19:tidigt", "Tidigt stöd"), ("19:allm", "Allmänt")), picked=("19:tidigt",)
        )
    return view


QUESTIONS = {
    f"{flow.name}-{question.key}": asked(flow.name, question.key)
    for flow in FLOWS.values()
    for question in flow.questions
}


def facts(*flows: str, is_open: bool = True) -> tuple[Fact, ...]:
    """Every answer of these flows that there is when a cycle is adapted, signed."""
    return tuple(
        Fact(
            flow=name,
            key=question.key,
            value=VALUES[question.key],
            by="Maria Lind",
            at=MONDAY,
            revision=1,
            names={**PEOPLE, "19:tidigt": "Tidigt stöd"},
            edit=step("change", name) if is_open else None,
        )
        for name in flows
        for question in FLOWS[name].questions
        if not question.many and question.key not in NOT_ADAPTING
    )


DRAFT = CycleDocument(
    kind="draft",
    page=PLAN,
    title=TITLE,
    number=2,
    phase=Phase.PLAN,
    facts=facts("plan"),
    spread=SPREAD,
    guesses=tuple(step("guess", "plan", value=str(level)) for level in range(11)),
    guessed=8,
    chances="nybesök",
    large=True,
    steps=(step("start", "plan", is_primary=True), step("show-draft", "plan")),
)
RUNNING = replace(
    DRAFT,
    kind="plan",
    phase=Phase.DO,
    facts=(
        *(fact for fact in facts("plan") if fact.key != "prediction"),
        replace(
            next(fact for fact in facts("plan") if fact.key == "prediction"),
            reason="Vi hade räknat fel på antalet besök.",
        ),
        Fact(flow="plan", key="goal", value="", removed_by="Maria Lind", removed_at=MONDAY),
    ),
    lines={"observation": LINES},
    spread=None,
    guesses=(),
    large=False,
    steps=(
        step(words="button-note", name="note", is_primary=True),
        step(words="button-study", name="study"),
    ),
)
ENDING = replace(
    RUNNING,
    kind="ending",
    phase=Phase.ACT,
    facts=facts("plan", "study", "act"),
    lines={"observation": LINES, "learned": LINES[:1], "surprised": LINES[:2], "voices": LINES[:1]},
    steps=(step("conclude", "act", is_primary=True),),
)
RECORD = replace(
    ENDING,
    kind="record",
    phase=Phase.CLOSED,
    facts=facts("plan", "study", "act", is_open=False),
    decision=Decision.ADAPT,
    record=1,
    by="Maria Lind",
    at=MONDAY,
    steps=(),
)
DOING = CycleLine(
    title=TITLE,
    number=2,
    phase=Phase.DO,
    progress=Progress(week=3, weeks=8),
    planned_end=date(2026, 4, 26),
    next=step(words="button-note", name="note"),
)
CLOSED = CycleLine(
    title=TITLE,
    number=1,
    phase=Phase.CLOSED,
    decision=Decision.ADAPT,
    ended=date(2026, 2, 27),
    learned="Lättare när jag sa att vi frågar alla.",
    next=step(words="button-open-record", name="cycle"),
    follow_ups=(FOUR_WEEKS,),
    more=(step(words="button-series", name="series"),),
)
ROLES = (
    RoleLine(name="Maria Lind", role=Role.PROCESS_LEADER, state=RoleState.CONFIRMED),
    RoleLine(name="Karin Berg", role=Role.MANAGER, state=RoleState.NAMED),
)
STATUS = TeamStatus(
    team="Mottagningen · Tidigt stöd",
    open=(
        DOING,
        CycleLine(
            title="Broschyrer vid första besöket",
            number=1,
            phase=Phase.PLAN,
            asked=(3, 9),
            next=step(words="button-continue", name="plan"),
        ),
        replace(DOING, study_is_due=True, number=3, progress=Progress(week=8, weeks=8)),
        replace(
            DOING, phase=Phase.ACT, number=4, progress=None, next=step(words="button-decide", name="act")
        ),
        replace(DOING, phase=Phase.STUDY, number=5, progress=Progress(week=0, weeks=2)),
        replace(DOING, progress=Progress(week=0, weeks=2), planned_end=None),
        replace(DOING, phase=Phase.PLAN, progress=None),
    ),
    series=((CLOSED, DOING),),
    roles=ROLES,
    steps=(step(words="button-new-cycle", name="templates"), step(words="button-history", name="history")),
)
TEMPLATES = TemplateChoice(
    team="Mottagningen",
    templates=tuple(
        (
            step("new-cycle", "plan", value=id, label=each.words["sv"].name),
            each.words["sv"].name,
            each.words["sv"].about,
        )
        for id, each in read_templates().items()
    ),
)
TROUBLED = replace(
    QUESTIONS["plan-period"],
    trouble=Trouble(code="no-such-day"),
    kept={"value": "31/2"},
)
FIELD_LOST = replace(
    QUESTIONS["plan-aim"],
    trouble=Trouble(code="too-long", args={"length": 10000, "limit": 2000}),
    kept={"value": "å" * 8000},
)
CONFLICT = Conflict(
    theirs=replace(facts("plan")[0], by="Johan Ek", edit=None),
    ask=replace(QUESTIONS["plan-aim"], kept={"value": "Fler ska få stöd i tid."}),
    keep=step("keep", "plan"),
)
ORDINARY: dict[str, View] = {
    **QUESTIONS,
    "trouble": TROUBLED,
    "too-long": FIELD_LOST,
    "zone-unknown": replace(
        QUESTIONS["setup-zone"], trouble=Trouble(code="zone-unknown"), kept={"value": "Skövde"}
    ),
    "person-unknown": replace(
        QUESTIONS["plan-participants"],
        trouble=Trouble(code="person-unknown", args={"name": "*Bo* [x](http://y.se)"}),
    ),
    "reason-asked": replace(QUESTIONS["plan-prediction"], needs_reason=True),
    "small-word": replace(QUESTIONS["plan-scale"], value=40, small_word=True),
    "paged": replace(QUESTIONS["plan-participants"], option_page=1, option_pages=3, picked=("p1", "p77")),
    "draft": DRAFT,
    "plan": RUNNING,
    "ending": ENDING,
    "record": RECORD,
    "status": STATUS,
    "status-empty": TeamStatus(team="Mottagningen", open=()),
    "team": TeamCard(
        team="Mottagningen",
        roles=ROLES,
        mandate={"by": "Karin", "scope": "Blanketter och bokning", "time": "2 h", "until": "2026-06-30"},
        steps=(step("confirm-mine", "role"), step(words="button-settings", name="settings")),
    ),
    "settings": TeamCard(team="Mottagningen", roles=(), mandate={}, facts=facts("setup")),
    "history": History(
        team="Mottagningen", cycles=(CLOSED,), steps=(step(words="button-older", name="history"),)
    ),
    "history-empty": History(team="Mottagningen", cycles=()),
    "templates": TEMPLATES,
    "choose": Choose(
        code="team", options=(step(label="Mottagningen · Tidigt stöd"), step(label="Vuxenenheten"))
    ),
    "note": NoteForm(title=TITLE, save=step("save-note", "note", value="n9", is_primary=True)),
    "note-trouble": NoteForm(
        title="", save=step("save-note", "note"), kept="🙂", trouble=Trouble(code="only-symbols")
    ),
    "form": Form(
        code="away",
        fields=(Field(id="period"),),
        save=step("save-away", "away", words="button-answer", is_primary=True),
        kept={"period": "snart"},
        trouble=Trouble(code="not-a-day"),
    ),
    "conflict": CONFLICT,
    "offer": OfferAnswer(
        flow="plan",
        key="where",
        text="Vid nybesök på tisdagar",
        save=step("answer", "plan", is_primary=True),
        note=step("save-note", "note", words="button-save-as-note"),
        leave=step(words="button-leave", name="help"),
    ),
    "removal": RemovalList(
        texts=(
            Removable(
                line=LINES[0], where="observation", step=step(words="button-remove", is_destructive=True)
            ),
            Removable(line=LINES[1], where="plan-aim", step=step(words="button-remove", is_destructive=True)),
        )
    ),
    "removal-empty": RemovalList(texts=()),
    "my-data": MyData(
        name="Elin Åberg",
        teams=("Mottagningen · Tidigt stöd",),
        roles=(("Mottagningen", ROLES[0]),),
        language="sv",
        counts={"answers": 4, "notes": 1, "guesses": 0, "obstacles": 1},
        steps=(step("export"), step(words="button-erase", is_destructive=True)),
    ),
    "my-data-empty": MyData(name="", teams=(), roles=(), language="en", counts={}),
    "help": Help(
        frame=4,
        audience="process_leader",
        steps=(step(words="button-note"), step(words="button-status")),
        commands=("status", "new-cycle", "note", "my-data"),
        turn=step(words="button-show-more"),
    ),
    "help-more": Help(
        frame=4,
        audience="process_leader",
        steps=(),
        commands=NAMES,
        is_second=True,
        turn=step(words="button-show-fewer"),
    ),
    "welcome": Notice(
        code="welcome", steps=(step("set-up", is_primary=True), step(words="button-example", name="example"))
    ),
    "example": Notice(code="example", steps=(step("set-up", is_primary=True),)),
    "noted": Notice(code="noted", quoted=LINES[0].text, steps=(step(words="button-note-more"), step())),
    "identity-number": Notice(code="identity-number", steps=(step(words="button-how-to-delete"),)),
    "named": Notice(
        code="named-process_leader",
        args={"by": "Elin *Å*", "team": "[Mottagningen](http://x.se)"},
        steps=(step("confirm-role", is_primary=True), step("decline-role")),
    ),
    "erasing": Notice(code="erasing", steps=(step("erase-me", is_destructive=True), step("erase-all"))),
    "export": Notice(code="export-ready", steps=(step("fetch", value="https://varv.example/export/t/1"),)),
}
ORDINARY |= OBSTACLES
ORDINARY |= CHECK_IN_SAMPLES
ORDINARY |= LEADERS
ORDINARY |= CONTROL
ORDINARY |= FILES
ORDINARY |= CHARTS
ORDINARY |= NUMBERS
ORDINARY |= LEARNING
