"""Every flow Varv knows. A new worksheet is another flow here, never another engine."""

from dialogs.measure.goals import Amount, Part
from dialogs.question import Flow, Question
from dialogs.readers import (
    Baseline,
    Channel,
    Choice,
    Day,
    Level,
    Mandate,
    People,
    Period,
    Text,
    Whole,
    Zone,
)
from improvement.answer import Answers
from improvement.cycle import Decision
from improvement.measure import Direction, Every, Kind
from locales.words import LANGUAGES

HELD = ("yes", "partly", "no")


def _adapts(answers: Answers) -> bool:
    return answers.text("decision") == Decision.ADAPT


def _adopts(answers: Answers) -> bool:
    return answers.text("decision") == Decision.ADOPT


def _abandons(answers: Answers) -> bool:
    return answers.text("decision") == Decision.ABANDON


def _is_number(answers: Answers) -> bool:
    return answers.text("kind") == Kind.NUMBER


def _is_amount(answers: Answers) -> bool:
    return answers.text("kind") in (Kind.COUNT, Kind.NUMBER)


def _is_share(answers: Answers) -> bool:
    return answers.text("kind") == Kind.SHARE


def _has_chart(answers: Answers) -> bool:
    return answers.text("kind") != Kind.OBSERVATION


def _has_goal(answers: Answers) -> bool:
    return any(answers.value(key) is not None for key in ("aimed", "aimed-share"))


def _has_channels(answers: Answers) -> bool:
    """A group chat has none: there the answer is skipped when the setup begins."""
    channel = answers.latest("channel")
    return channel is None or not channel.skipped


SETUP = Flow(
    "setup",
    (
        Question(key="language", reads=Choice(LANGUAGES)),
        Question(key="zone", reads=Zone()),
        Question(key="channel", reads=Channel(), applies=_has_channels),
        Question(key="leaders", reads=People()),
        Question(key="managers", reads=People(), skippable=True),
        Question(key="mandate", reads=Mandate(), skippable=True),
    ),
)

PLAN = Flow(
    "plan",
    (
        Question(key="aim", reads=Text()),
        Question(key="change", reads=Text()),
        Question(key="participants", reads=People(but_managers=True)),
        Question(key="where", reads=Text()),
        Question(key="period", reads=Period()),
        Question(key="scale", reads=Whole(lowest=1, highest=999)),
        Question(key="prediction", reads=Level()),
        Question(key="measure", reads=Text()),
        Question(key="baseline", reads=Baseline(), skippable=True),
        Question(key="goal", reads=Text(), asked=False, skippable=True),
    ),
)

STUDY = Flow(
    "study",
    (
        Question(key="held", reads=Choice(HELD)),
        Question(key="carried-out", reads=Choice(HELD)),
        Question(key="surprised", reads=Text(limit=1000), many=True, skippable=True),
        Question(key="learned", reads=Text(limit=1000), many=True),
        Question(key="voices", reads=Text(limit=1000), many=True, skippable=True),
    ),
)

ACT = Flow(
    "act",
    (
        Question(key="decision", reads=Choice(tuple(Decision))),
        Question(key="reason", reads=Text()),
        Question(key="next-change", reads=Text(), applies=_adapts),
        Question(key="next-scale", reads=Whole(lowest=1, highest=999), applies=_adapts),
        Question(key="owner", reads=Text(), applies=_adopts),
        Question(key="written", reads=Text(), applies=_adopts),
        Question(key="cost", reads=Text(), applies=_adopts, skippable=True),
        Question(key="newcomers", reads=Text(), applies=_adopts, skippable=True),
        Question(key="look-again", reads=Day(), applies=_adopts),
        Question(key="lesson", reads=Text(), applies=_abandons),
    ),
)

# What stands on the first page of a report, filled in on one card: see `report/details.py`.
REPORT = Flow(
    "report",
    (
        Question(key="number", reads=Text(), skippable=True),
        Question(key="edition", reads=Text(), skippable=True),
        Question(key="approved", reads=Text(), skippable=True),
    ),
)

MEASURE = Flow(
    "measure",
    (
        Question(key="counted", reads=Text(limit=300)),
        Question(key="kind", reads=Choice(tuple(Kind))),
        Question(key="unit", reads=Text(limit=40), applies=_is_number, skippable=True),
        Question(key="better", reads=Choice(tuple(Direction)), applies=_has_chart),
        Question(key="aimed", reads=Amount(), applies=_is_amount, skippable=True),
        Question(key="aimed-share", reads=Part(), applies=_is_share, skippable=True),
        Question(key="aimed-by", reads=Day(), applies=_has_goal, skippable=True),
        Question(key="reporter", reads=People(but_managers=True, only_one=True)),
        Question(key="often", reads=Choice(tuple(Every))),
    ),
)

FLOWS = {flow.name: flow for flow in (SETUP, PLAN, STUDY, ACT, MEASURE)}
