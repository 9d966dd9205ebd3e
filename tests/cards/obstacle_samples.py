"""The cards about obstacles, from the pilot case."""

from datetime import UTC, datetime

from dialogs.views import Choose, Field, Form, Line, Notice, Removable, RemovalList, Step, Trouble, View
from improvement.page import Page

TEAM, OBSTACLE = "1f0c2a7be6d84a32a1f0c2a7be6d84a3", "o7d84a32a1f0c2a7be6d84a31f0c2a7b"
FORMS = "Blanketterna finns inte i samtalsrum 2."
HELPED = "Blanketter och lathund ligger nu i alla tre samtalsrummen."
WEDNESDAY = datetime(2026, 3, 11, 10, 5, tzinfo=UTC)


def _step(verb: str, name: str, words: str = "", label: str = "") -> Step:
    return Step(verb=verb, page=Page(name=name, team=TEAM, item=OBSTACLE), words=words, label=label)


STEPS = (
    _step("obstacle-stays", "obstacle-still"),
    _step("open", "obstacle-solved", "button-obstacle-solved"),
    _step("ask-help", "obstacle-still"),
)
ANSWERS = (
    _step("open", "obstacle-solved", "button-obstacle-arranged"),
    _step("open", "obstacle-promise", "button-obstacle-new-day"),
    _step("open", "obstacle-not-now", "button-obstacle-not-now"),
    _step("talk-about-it", "obstacle-help"),
)
ABOUT = {"obstacle": FORMS}
KARIN = {"obstacle": FORMS, "name": "Karin *Berg*"}

OBSTACLES: dict[str, View] = {
    "obstacle-form": Form(
        code="obstacle",
        fields=(
            Field(id="text", kind="lines"),
            Field(id="cycle", kind="one", options=(("c1", "AUDIT och DUDIT vid nybesök"), ("c2", "[x](y)"))),
        ),
        save=_step("save-obstacle", "obstacle", "button-answer"),
        kept={"text": FORMS},
        trouble=Trouble(code="which-cycle"),
    ),
    "obstacle-list": Choose(
        code="obstacle",
        options=(
            _step("open", "obstacle", "button-new-obstacle"),
            _step("open", "obstacle-still", label=FORMS),
        ),
    ),
    "obstacle-still": Notice(code="obstacle-still", quoted=FORMS, steps=STEPS),
    "obstacle-long-since": Notice(
        code="obstacle-long-since", args={"week": "vecka 11"}, quoted=FORMS, steps=STEPS
    ),
    "obstacle-stays": Notice(code="obstacle-stays", quoted=FORMS, steps=STEPS[2:]),
    "obstacle-no-manager": Notice(code="obstacle-no-manager", quoted=FORMS),
    "obstacle-what-helped": Form(
        code="obstacle-solved",
        fields=(Field(id="helped", kind="lines"),),
        save=_step("solve", "obstacle-solved", "button-answer"),
        quoted=FORMS,
        steps=(_step("solve", "obstacle-solved", "button-skip"),),
    ),
    "obstacle-is-solved": Notice(code="obstacle-is-solved", args=ABOUT, quoted=HELPED),
    "obstacle-news": Notice(code="obstacle-news", args=ABOUT, quoted=HELPED),
    "obstacle-help": Notice(
        code="obstacle-help",
        args={"team": "Mottagningen", "title": "AUDIT och DUDIT"},
        quoted=FORMS,
        steps=ANSWERS,
    ),
    "obstacle-when": Form(
        code="obstacle-promise",
        fields=(Field(id="until", kind="day"),),
        save=_step("promise-help", "obstacle-help", "button-answer"),
        quoted=FORMS,
        kept={"until": "snart"},
        trouble=Trouble(code="not-a-day"),
    ),
    "obstacle-why": Form(
        code="obstacle-not-now",
        fields=(Field(id="because", kind="lines"),),
        save=_step("say-not-now", "obstacle-help", "button-answer"),
        quoted=FORMS,
    ),
    "obstacle-due": Notice(
        code="obstacle-due", args={"day": "26 mars", "team": "Mottagningen"}, quoted=FORMS, steps=ANSWERS
    ),
    "obstacle-promised": Notice(code="obstacle-promised", args={**KARIN, "day": "26 mars"}),
    "obstacle-because": Notice(code="obstacle-because", args=KARIN, quoted="Vi flyttar i april."),
    "obstacle-talking": Notice(code="obstacle-talking", args=KARIN),
    "obstacle-removal": RemovalList(
        texts=tuple(
            Removable(
                line=Line(text=text, by=by, at=WEDNESDAY),
                where=where,
                step=_step("open", "removing", "button-remove"),
            )
            for text, by, where in (
                (FORMS, "", "obstacle"),
                (HELPED, "Karin Berg", "helped"),
                ("Vi flyttar i april.", "Karin Berg", "because"),
            )
        )
    ),
}
