"""Every page Varv can show, by name. A page is opened from the data as it is now."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from dialogs.cycle.deciding import open_look_again
from dialogs.cycle.doing import open_note, open_noted
from dialogs.cycle.planning import open_decision, open_plan, open_templates
from dialogs.cycle.status import open_history, open_status
from dialogs.cycle.studying import open_act, open_study, open_study_due
from dialogs.following import open_follow
from dialogs.help import open_help, open_language
from dialogs.leaders.digest import open_digest
from dialogs.leaders.encouraging import open_encourage, open_encouragement
from dialogs.leaders.inviting import open_followers, open_invite
from dialogs.leaders.manager_note import open_note_to_manager
from dialogs.leaders.mandate import open_mandate
from dialogs.leaders.my_teams import open_my_teams
from dialogs.leaders.reaching import open_cannot_reach
from dialogs.learning.coaching import open_wheel
from dialogs.learning.progress import open_progress
from dialogs.learning.series import open_series
from dialogs.learning.sustaining import open_follow_up
from dialogs.measure.centre_lines import open_line
from dialogs.measure.chart_rules import open_rules
from dialogs.measure.defining import open_measure, open_new_measure
from dialogs.measure.listing import open_list as open_list_of_measures
from dialogs.measure.marking import open_mark
from dialogs.measure.pasting import open_paste
from dialogs.measure.reporting import open_report
from dialogs.measure.showing import open_chart, open_table
from dialogs.measure.signs import open_sign
from dialogs.my_data import open_erasing, open_my_data
from dialogs.obstacle.helping import open_help_asked
from dialogs.obstacle.obstacle_news import open_answer, open_news
from dialogs.obstacle.promising import open_due, open_not_now, open_promise
from dialogs.obstacle.solving import open_solved, open_still
from dialogs.obstacle.telling import open_list, open_obstacle
from dialogs.removal import open_removal, open_removed, open_removing
from dialogs.report.choosing import open_series_report, open_tables
from dialogs.report.details import open_details
from dialogs.report.filing import open_file
from dialogs.report.three_lines import open_lines
from dialogs.roles import open_role
from dialogs.scene import Scene
from dialogs.setup import open_settings, open_setup, open_team
from dialogs.times.absences import open_away
from dialogs.times.colleagues_away import open_away_colleague, open_away_noted, open_away_team
from dialogs.times.days_off import open_days_off
from dialogs.times.my_times import open_my_times
from dialogs.times.pausing import open_pause, open_paused, open_resumed
from dialogs.times.previewing import show_before
from dialogs.times.rescheduling import open_schedule_change
from dialogs.times.scheduling import open_schedule
from dialogs.times.sending_now import open_send_now
from dialogs.views import Notice, Step, View
from dialogs.week.meeting import open_meeting
from dialogs.week.my_questions import open_check_in, open_nudge
from dialogs.week.summary import open_summary
from dialogs.week.week_card import open_week, open_week_again
from dialogs.welcoming import open_arrived, open_example, open_unreachable, open_welcome
from improvement.page import Page
from improvement.permission import Deed
from improvement.ports import Missing

Opener = Callable[[Scene, Page], Awaitable[View]]


async def open_moved(scene: Scene, page: Page) -> View:
    """A card that goes on in a newer one; it can be opened from here too."""
    here = Step(verb="open", words="button-show-here", page=replace(page, name="plan"))
    return Notice(code="moved", steps=(here,) if page.cycle else ())


async def open_how_to_delete(scene: Scene, page: Page) -> View:
    """How to take a message away in Teams, which Varv cannot do."""
    return Notice(code="how-to-delete")


async def open_preview(scene: Scene, page: Page) -> View:
    """A page of the week as it will be posted."""
    return await show_before(scene, page, open_page)


PAGES: dict[str, tuple[Deed, Opener]] = {
    "act": (Deed.TAKE_PART, open_act),
    "arrived": (Deed.READ, open_arrived),
    "away-colleague": (Deed.SET_UP, open_away_colleague),
    "away-noted": (Deed.READ, open_away_noted),
    "away-team": (Deed.SET_UP, open_away_team),
    "cannot-reach": (Deed.INVITE, open_cannot_reach),
    "chart": (Deed.READ, open_chart),
    "chart-line": (Deed.TAKE_PART, open_line),
    "chart-mark": (Deed.TAKE_PART, open_mark),
    "chart-rules": (Deed.SET_UP, open_rules),
    "chart-table": (Deed.READ, open_table),
    "cycle": (Deed.READ, open_plan),
    "days-off": (Deed.SET_UP, open_days_off),
    "decision": (Deed.READ, open_decision),
    "encourage": (Deed.ENCOURAGE, open_encourage),
    "encouragement": (Deed.READ, open_encouragement),
    "example": (Deed.READ, open_example),
    "followers": (Deed.INVITE, open_followers),
    "file": (Deed.TAKE_OUT, open_file),
    "follow-up": (Deed.READ, open_follow_up),
    "help": (Deed.READ, open_help),
    "history": (Deed.READ, open_history),
    "invite": (Deed.INVITE, open_invite),
    "look-again": (Deed.READ, open_look_again),
    "mandate": (Deed.GIVE_MANDATE, open_mandate),
    "measure": (Deed.TAKE_PART, open_measure),
    "measures": (Deed.READ, open_list_of_measures),
    "meeting": (Deed.TAKE_PART, open_meeting),
    "moved": (Deed.READ, open_moved),
    "new-measure": (Deed.TAKE_PART, open_new_measure),
    "note": (Deed.TAKE_PART, open_note),
    "noted": (Deed.READ, open_noted),
    "obstacle": (Deed.TAKE_PART, open_obstacle),
    "obstacle-answer": (Deed.READ, open_answer),
    "obstacle-due": (Deed.ANSWER_AS_MANAGER, open_due),
    "obstacle-help": (Deed.ANSWER_AS_MANAGER, open_help_asked),
    "obstacle-news": (Deed.READ, open_news),
    "obstacle-not-now": (Deed.ANSWER_AS_MANAGER, open_not_now),
    "obstacle-promise": (Deed.ANSWER_AS_MANAGER, open_promise),
    "obstacle-solved": (Deed.TAKE_PART, open_solved),
    "obstacle-still": (Deed.TAKE_PART, open_still),
    "obstacles": (Deed.TAKE_PART, open_list),
    "paste": (Deed.TAKE_PART, open_paste),
    "pause": (Deed.SET_UP, open_pause),
    "paused": (Deed.READ, open_paused),
    "plan": (Deed.TAKE_PART, open_plan),
    "preview": (Deed.SET_UP, open_preview),
    "progress": (Deed.SETTLE_PROGRESS, open_progress),
    "remove": (Deed.TAKE_PART, open_removal),
    "removed": (Deed.READ, open_removed),
    "removing": (Deed.TAKE_PART, open_removing),
    "report-series": (Deed.TAKE_OUT, open_series_report),
    "report-details": (Deed.TAKE_OUT, open_details),
    "report-lines": (Deed.TAKE_OUT, open_lines),
    "report": (Deed.TAKE_PART, open_report),
    "resumed": (Deed.READ, open_resumed),
    "role": (Deed.ANSWER_ROLE, open_role),
    "schedule": (Deed.READ, open_schedule),
    "schedule-change": (Deed.SET_UP, open_schedule_change),
    "send-now": (Deed.SET_UP, open_send_now),
    "series": (Deed.READ, open_series),
    "settings": (Deed.SET_UP, open_settings),
    "setup": (Deed.SET_UP, open_setup),
    "sign": (Deed.TAKE_PART, open_sign),
    "status": (Deed.READ, open_status),
    "study": (Deed.TAKE_PART, open_study),
    "study-due": (Deed.READ, open_study_due),
    "summary": (Deed.READ, open_summary),
    "tables": (Deed.TAKE_OUT, open_tables),
    "team": (Deed.READ, open_team),
    "templates": (Deed.TAKE_PART, open_templates),
    "unreachable": (Deed.READ, open_unreachable),
    "week": (Deed.READ, open_week),
    "week-again": (Deed.READ, open_week_again),
    "welcome": (Deed.READ, open_welcome),
    "wheel": (Deed.SEE_FIDELITY, open_wheel),
}

OWN_PAGES: dict[str, Opener] = {
    "check-in": open_check_in,
    "digest": open_digest,
    "away": open_away,
    "erasing": open_erasing,
    "follow": open_follow,
    "how-to-delete": open_how_to_delete,
    "language": open_language,
    "manager-note": open_note_to_manager,
    "my-data": open_my_data,
    "my-teams": open_my_teams,
    "nudge": open_nudge,
    "my-times": open_my_times,
}


def deed_to_see(page: Page) -> Deed:
    """What it takes to look at a page. Raises `Missing` for a page there is none of."""
    if page.name in OWN_PAGES:
        return Deed.OWN
    if page.name not in PAGES:
        raise Missing(page.name)
    return PAGES[page.name][0]


async def open_page(scene: Scene, page: Page) -> View:
    """What a page shows now. Raises `Missing` for a page there is none of."""
    if page.name in OWN_PAGES:
        return await OWN_PAGES[page.name](scene, page)
    if page.name not in PAGES:
        raise Missing(page.name)
    _, opener = PAGES[page.name]
    return await opener(scene, page)
