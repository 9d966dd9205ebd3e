"""The views of how people control the week, with the pilot's own dates and with long lists."""

from datetime import date, time

from dialogs.views import (
    AwayLine,
    AwayList,
    Field,
    Form,
    MyData,
    Notice,
    Preview,
    RhythmLine,
    ScheduleCard,
    Step,
    Trouble,
    View,
)
from improvement.days_off import DaysOff
from improvement.page import Page
from improvement.schedule import Move, Occasion
from improvement.working_hours import WorkingHours

TEAM = "1f0c2a7be6d84a32a1f0c2a7be6d84a3"
WEEKDAYS = tuple((str(number), f"veckodag {number}") for number in range(7))


def step(name: str, words: str, *, verb: str = "open", item: str = "", value: str = "") -> Step:
    return Step(verb=verb, words=words, page=Page(name=name, team=TEAM, item=item), value=value)


def _line(occasion: Occasion, weekday: int, at: time, moves: Move = Move.BACK) -> RhythmLine:
    return RhythmLine(
        occasion=occasion,
        weekdays=(weekday,),
        at=at,
        moves=moves,
        next=date(2026, 3, 2 + weekday),
        meant=date(2026, 3, 2 + weekday),
        change=step("schedule-change", "button-change", item=occasion),
    )


SCHEDULE = ScheduleCard(
    team="Mottagningen · Tidigt stöd",
    lines=(
        RhythmLine(
            occasion=Occasion.REMINDER,
            weekdays=(0,),
            at=time(9),
            next=date(2026, 4, 7),
            meant=date(2026, 4, 6),
            change=step("schedule-change", "button-change", item="reminder"),
        ),
        _line(Occasion.NUDGE, 3, time(13)),
        RhythmLine(
            occasion=Occasion.SUMMARY,
            weekdays=(4,),
            at=time(14, 30),
            moves=Move.SKIP,
            next=date(2026, 4, 10),
            meant=date(2026, 4, 10),
            skipped=date(2026, 4, 3),
            change=step("schedule-change", "button-change", item="summary"),
        ),
        RhythmLine(occasion=Occasion.DIGEST, weekdays=(4,), at=time(13), is_on=False),
    ),
    days_off=DaysOff(closed=(date(2026, 7, 6), date(2026, 7, 13), date(2026, 12, 28))),
    steps=(
        step("pause", "button-pause"),
        step("days-off", "button-days-off"),
        step("preview", "button-preview"),
        step("send-now", "button-send-now"),
        step("away-team", "button-away-team"),
        step("my-times", "button-my-times"),
    ),
)
PAUSED = ScheduleCard(
    team="Mottagningen",
    lines=(
        RhythmLine(
            occasion=Occasion.REMINDER,
            weekdays=(0, 2, 4),
            at=time(9),
            every=2,
            next=date(2026, 8, 10),
            meant=date(2026, 8, 10),
        ),
    ),
    paused_until=date(2026, 8, 10),
    days_off=DaysOff(country="", eves=(), closed=tuple(date(2026, 1, 5 + 14 * n) for n in range(1))),
    trouble=Trouble(code="schedule-changed"),
    steps=(step("pause", "", verb="end-pause"), step("my-times", "button-my-times")),
)
AWAY = AwayList(
    team="Mottagningen",
    lines=tuple(
        AwayLine(
            name=f"Elin *Å* {number}",
            first=date(2026, 7, 1),
            last=date(2026, 7, 14),
            step=step("away-team", "button-take-back", verb="end-away-colleague", value="f1"),
        )
        for number in range(30)
    ),
    steps=(step("away-colleague", "button-away-colleague"), step("schedule", "button-schedule")),
)
_CLOCKS = (Field(id="begins", kind="clock", value="08:00"), Field(id="ends", kind="clock", value="17:00"))
CONTROL: dict[str, View] = {
    "schedule": SCHEDULE,
    "schedule-paused": PAUSED,
    "away-team": AWAY,
    "away-team-nobody": AwayList(team="Mottagningen", lines=()),
    "preview-schedule": Preview(
        shown=SCHEDULE, code="reminder", steps=(step("preview", "button-send-summary", item="summary"),)
    ),
    "schedule-reminder": Form(
        code="schedule-reminder",
        fields=(
            Field(id="weekdays", kind="many", value="0,2", options=WEEKDAYS),
            Field(id="at", kind="clock", value="09:00"),
            Field(
                id="every",
                kind="one",
                value="every-1",
                options=(("every-1", ""), ("every-2-this", ""), ("every-2-next", "")),
            ),
            Field(id="on", kind="tick", value="true"),
        ),
        save=step("schedule-change", "button-answer", verb="save-schedule", item="reminder"),
        kept={"weekdays": "", "at": "23:00", "every": "every-1", "on": "true"},
        trouble=Trouble(code="clock-at-night"),
    ),
    "schedule-nudge": Form(
        code="schedule-nudge",
        fields=(
            Field(id="weekdays", kind="one", value="3", options=WEEKDAYS),
            Field(id="at", kind="clock", value="13:00"),
            Field(id="on", kind="tick", value="true"),
        ),
        save=step("schedule-change", "button-answer", verb="save-schedule", item="nudge"),
        trouble=Trouble(code="nudge-before-reminder"),
    ),
    "schedule-summary": Form(
        code="schedule-summary",
        fields=(
            Field(id="weekdays", kind="one", value="4", options=WEEKDAYS),
            Field(id="at", kind="clock", value="14:00"),
            Field(id="moves", kind="one", value="move-back", options=(("move-back", ""), ("move-skip", ""))),
            Field(id="on", kind="tick", value="true"),
        ),
        save=step("schedule-change", "button-answer", verb="save-schedule", item="summary"),
    ),
    "schedule-digest": Form(
        code="schedule-digest",
        fields=(
            Field(id="weekdays", kind="one", value="4", options=WEEKDAYS),
            Field(id="at", kind="clock", value="15:00"),
            Field(id="every", kind="one", value="every-2-this", options=(("every-2-this", ""),)),
            Field(id="moves", kind="one", value="move-skip", options=(("move-skip", ""),)),
            Field(id="on", kind="tick", value="false"),
        ),
        save=step("schedule-change", "button-answer", verb="save-schedule", item="digest"),
    ),
    "days-off": Form(
        code="days-off",
        fields=(
            Field(
                id="country",
                kind="one",
                value="SE",
                options=tuple((id, "") for id in ("SE", "NO", "DK", "FI", "IS", "no-country")),
            ),
            Field(
                id="eves",
                kind="many",
                value="christmas",
                options=tuple((id, "") for id in ("christmas", "midsummer", "new-year")),
            ),
            Field(
                id="closed",
                kind="many",
                value="2026-07-06",
                options=tuple(
                    (date(2026, 6, 1 + number).isoformat(), "6–12 juli 2026 (v. 28)") for number in range(20)
                ),
            ),
            Field(id="more"),
        ),
        save=step("days-off", "button-answer", verb="save-days-off"),
        kept={"more": "å" * 8_000},
        trouble=Trouble(code="closed-too-many", args={"most": 20}),
    ),
    "pause": Form(
        code="pause",
        fields=(Field(id="until", kind="day"),),
        save=step("pause", "button-pause", verb="save-pause"),
        kept={"until": "till igår"},
        trouble=Trouble(code="pause-has-passed"),
    ),
    "paused": Notice(
        code="paused",
        args={"day": "måndag 10 augusti 2026"},
        steps=(step("pause", "", verb="end-pause"), step("pause", "button-change", item="change")),
    ),
    "resumed": Notice(
        code="resumed", args={"day": "måndag 10 augusti"}, steps=(step("schedule", "button-schedule"),)
    ),
    "away-more": Form(
        code="away-more",
        fields=(Field(id="period"),),
        args={"periods": "6–10 april 2026 (v. 15) och 1–14 juli 2026 (v. 27–29)"},
        save=step("away", "button-answer", verb="save-away"),
        steps=(
            step("away", "button-away-today", verb="save-away", value="today"),
            step("away", "button-away-week", verb="save-away", value="week"),
        ),
    ),
    "away-known": Notice(
        code="away-known",
        args={"periods": "6–10 april 2026 (v. 15)"},
        steps=(
            step("away", "button-be-back", verb="end-away"),
            step("away", "button-away-more", item="more"),
        ),
    ),
    "away-colleague": Form(
        code="away-colleague",
        fields=(
            Field(
                id="person", kind="one", options=tuple((f"p{number}", "Elin Åberg") for number in range(40))
            ),
            Field(id="period"),
        ),
        save=step("away-colleague", "button-answer", verb="save-away-colleague"),
    ),
    "away-noted": Notice(
        code="away-noted",
        args={"by": "Maria", "team": "Mottagningen · Tidigt stöd", "period": "6–10 april 2026 (v. 15)"},
        steps=(step("away", "button-change"), step("my-data", "button-my-data")),
    ),
    "my-times": Form(
        code="my-times",
        args={"letter": "yes"},
        fields=(
            Field(id="weekdays", kind="many", value="0,1,2,3,4", options=WEEKDAYS),
            *_CLOCKS,
            Field(
                id="where",
                kind="one",
                value="asked-in-channel",
                options=(("asked-in-channel", ""), ("asked-in-person", "")),
            ),
            Field(id="nudged", kind="tick", value="true"),
        ),
        save=step("my-times", "button-answer", verb="save-times"),
        steps=(step("away", "button-away"), step("language", "button-language")),
    ),
    "times-saved": Notice(code="times-saved", args={"days": "måndag–onsdag", "hours": "kl. 8–16.30"}),
    "my-data-times": MyData(
        name="Elin Åberg",
        teams=(),
        roles=(),
        language="sv",
        counts={"absences": 1},
        hours=WorkingHours(weekdays=(0, 1, 2)),
        is_nudged=False,
        asked_in_person=True,
    ),
}
