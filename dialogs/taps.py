"""Every button Varv has, by verb: what it takes to be allowed, and who handles it."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from dialogs import answering, following, my_data, obeying, removal, roles, setup
from dialogs.cycle import deciding, doing, planning
from dialogs.heard import Reply, Tap
from dialogs.leaders import encouraging, inviting, mandate
from dialogs.learning import progress, sustaining
from dialogs.measure import centre_lines, chart_rules, defining, marking, pasting, reporting, signs
from dialogs.obstacle import helping, promising, solving, telling
from dialogs.pages import deed_to_see, open_page
from dialogs.question import at_question
from dialogs.report import choosing, details, filing
from dialogs.scene import Scene
from dialogs.times import absences, colleagues_away, days_off, my_times, pausing, rescheduling, sending_now
from dialogs.views import Notice, Step
from dialogs.week import checking_in, meeting, nudging
from improvement.permission import Deed
from improvement.ports import Missing

Handler = Callable[[Scene, Tap], Awaitable[Reply]]


async def _open(scene: Scene, tap: Tap) -> Reply:
    """Show a page to the one who tapped."""
    return Reply(view=await open_page(scene, tap.page), page=replace(tap.page, item=""))


async def _later(scene: Scene, tap: Tap) -> Reply:
    """Leave a flow where it is."""
    page = at_question(tap.page, "")
    go_on = Step(verb="open", words="button-continue", page=page, is_primary=True)
    return Reply(view=Notice(code="later", steps=(go_on,)))


async def _set_up(scene: Scene, tap: Tap) -> Reply:
    return await setup.begin_setup(scene)


TAPS: dict[str, tuple[Deed | None, Handler]] = {
    "add-line": (Deed.TAKE_PART, answering.save_answer),
    "allow-quote": (Deed.TAKE_PART, doing.allow_quote),
    "answer": (None, answering.save_answer),
    "ask-help": (Deed.TAKE_PART, helping.ask_help),
    "back": (None, answering.go_back),
    "change": (None, _open),
    "confirm-progress": (Deed.SETTLE_PROGRESS, progress.confirm_progress),
    "conclude": (Deed.TAKE_PART, deciding.conclude),
    "confirm-mine": (Deed.ANSWER_ROLE, roles.confirm_mine),
    "confirm-role": (Deed.ANSWER_ROLE, roles.confirm_role),
    "decline-role": (Deed.ANSWER_ROLE, roles.decline_role),
    "draw-line": (Deed.TAKE_PART, centre_lines.draw_line),
    "encourage": (Deed.ENCOURAGE, encouraging.encourage),
    "give-mandate": (Deed.GIVE_MANDATE, mandate.give_mandate),
    "end-away-colleague": (Deed.SET_UP, colleagues_away.end_away_colleague),
    "end-measure": (Deed.TAKE_PART, defining.end_measure),
    "end-pause": (Deed.SET_UP, pausing.end_pause),
    "guess": (Deed.TAKE_PART, planning.guess),
    "invite": (Deed.INVITE, inviting.invite),
    "keep": (None, _open),
    "keep-value": (Deed.TAKE_PART, reporting.keep_value),
    "later": (None, _later),
    "make-file": (Deed.TAKE_OUT, filing.make_file),
    "make-report": (Deed.TAKE_OUT, choosing.make_report),
    "move-on": (Deed.TAKE_PART, answering.skip),
    "new-cycle": (Deed.TAKE_PART, planning.begin_cycle),
    "new-turn": (Deed.TAKE_PART, sustaining.new_turn),
    "not-measured": (Deed.TAKE_PART, reporting.not_measured),
    "obstacle-stays": (Deed.TAKE_PART, solving.stays),
    "open": (None, _open),
    "present": (Deed.SET_UP, setup.present),
    "promise-help": (Deed.ANSWER_AS_MANAGER, promising.promise),
    "read-rows": (Deed.TAKE_PART, pasting.read_rows),
    "remove": (Deed.TAKE_PART, removal.remove),
    "save-chart-mark": (Deed.TAKE_PART, marking.save_mark),
    "save-chart-rules": (Deed.SET_UP, chart_rules.save_rules),
    "save-follow-up": (Deed.TAKE_PART, sustaining.save_follow_up),
    "report": (Deed.TAKE_PART, reporting.report),
    "report-anyway": (Deed.TAKE_PART, reporting.report_anyway),
    "report-which": (Deed.TAKE_PART, reporting.report_which),
    "resume-measure": (Deed.TAKE_PART, defining.resume_measure),
    "save-meeting": (Deed.TAKE_PART, meeting.save_meeting),
    "save-note": (Deed.TAKE_PART, doing.save_note),
    "save-obstacle": (Deed.TAKE_PART, telling.save_obstacle),
    "say-not-now": (Deed.ANSWER_AS_MANAGER, promising.say_not_now),
    "save-away-colleague": (Deed.SET_UP, colleagues_away.save_away_colleague),
    "save-details": (Deed.TAKE_OUT, details.save_details),
    "save-days-off": (Deed.SET_UP, days_off.save_days_off),
    "save-pause": (Deed.SET_UP, pausing.save_pause),
    "save-rows": (Deed.TAKE_PART, pasting.save_rows),
    "save-schedule": (Deed.SET_UP, rescheduling.save_schedule),
    "send-now": (Deed.SET_UP, sending_now.send_now),
    "set-up": (Deed.SET_UP, _set_up),
    "settle-progress": (Deed.SETTLE_PROGRESS, progress.settle_progress),
    "show-draft": (Deed.TAKE_PART, planning.show_draft),
    "sign-not-known": (Deed.TAKE_PART, signs.say_not_known),
    "sign-to-meeting": (Deed.TAKE_PART, signs.take_to_meeting),
    "skip": (None, answering.skip),
    "solve": (Deed.TAKE_PART, solving.solve),
    "start": (Deed.TAKE_PART, planning.start),
    "take-file": (Deed.TAKE_OUT, filing.take_file),
    "take-line-back": (Deed.TAKE_PART, centre_lines.take_line_back),
    "take-back-value": (Deed.TAKE_PART, reporting.take_back_value),
    "take-measure": (Deed.TAKE_PART, defining.take_measure),
    "talk-about-it": (Deed.ANSWER_AS_MANAGER, promising.talk_about_it),
    "tell-sign": (Deed.TAKE_PART, signs.tell_sign),
    "turn-page": (None, answering.turn_page),
    "withdraw": (Deed.INVITE, inviting.withdraw),
}

OWN_TAPS: dict[str, Handler] = {
    "check-in": checking_in.check_in,
    "count-chances": checking_in.count_chances,
    "count-declined": checking_in.count_declined,
    "count-used": checking_in.count_used,
    "done-answering": checking_in.done_answering,
    "erase-all": my_data.erase_all,
    "erase-me": my_data.erase_me,
    "export": my_data.export,
    "follow": following.follow,
    "say-reason": checking_in.say_reason,
    "end-away": absences.end_away,
    "save-away": absences.save_away,
    "save-times": my_times.save_times,
    "speak": obeying.speak,
    "start-nudging": nudging.start_nudging,
    "stop-nudging": nudging.stop_nudging,
}


def deed_of(tap: Tap) -> Deed:
    """What a tap asks to do. A verb without a deed of its own asks what its page does. Raises `Missing`."""
    if tap.verb in OWN_TAPS:
        return Deed.OWN
    if tap.verb not in TAPS:
        raise Missing(tap.verb)
    deed, _ = TAPS[tap.verb]
    if deed is not None:
        return deed
    return deed_to_see(tap.page)


async def handle(scene: Scene, tap: Tap) -> Reply:
    """Do what a tap asks. Whether it may has been asked before."""
    if tap.verb in OWN_TAPS:
        return await OWN_TAPS[tap.verb](scene, tap)
    _, handler = TAPS[tap.verb]
    return await handler(scene, tap)
