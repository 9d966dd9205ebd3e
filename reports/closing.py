"""The last slides: what stood in the way, what was learned, how it came out, what comes next, the method."""

from collections.abc import Mapping

from dialogs.report.documents import Report, ReportObstacle, ReportTurn
from dialogs.report.three_lines import three_lines
from locales.words import Words
from reports.deck import Deck
from reports.paper import Block
from reports.sentences import plain, predicted, result, tally_said


def add_closing(deck: Deck, report: Report, sources: str) -> None:
    """From obstacles to the method on a page."""
    words = deck.words
    _add(deck, "obstacles", _obstacles(report, words))
    _add(deck, "learned", _learned(report, words))
    _add(deck, "outcome", _outcome(report, words))
    _add(deck, "next", _next(report, words))
    lines = three_lines(report.outside).args
    brief = (words("report-line-tried", **lines), words("report-line-result", **lines))
    learned = words("report-line-learned", **lines)
    deck.page(words("report-brief"), [Block(each) for each in (*brief, learned)], words("report-notes-brief"))
    deck.page(words("report-method"), _method(words), sources)


def _add(deck: Deck, key: str, blocks: list[Block]) -> None:
    said = blocks or [Block(deck.words("report-nothing-yet"))]
    deck.text(deck.words(f"report-{key}"), said, deck.words("report-notes-turn"))


def _obstacles(report: Report, words: Words) -> list[Block]:
    blocks: list[Block] = []
    for is_solved, key in ((True, "solved"), (False, "open")):
        some = [each for each in report.obstacles if each.is_solved is is_solved]
        if some:
            blocks.append(Block(words(f"report-head-{key}"), is_heading=True))
            blocks += [Block(_obstacle(each, words), is_point=True) for each in some]
    return blocks


def _obstacle(obstacle: ReportObstacle, words: Words) -> str:
    if obstacle.helped:
        return words("report-helped", obstacle=obstacle.text, helped=obstacle.helped)
    if obstacle.promised_until:
        return words("report-promised", obstacle=obstacle.text, day=obstacle.promised_until)
    return obstacle.text


def _learned(report: Report, words: Words) -> list[Block]:
    return [
        Block(words("report-learned-in", turn=turn.number, text=text), is_point=True)
        for turn in report.turns
        for text in (*turn.learned, turn.lesson)
        if text
    ]


def _outcome(report: Report, words: Words) -> list[Block]:
    """How it was before, then what was thought and what came of it, turn by turn."""
    blocks: list[Block] = []
    if report.before:
        said = tally_said(report.before, report.what, words)
        blocks += [Block(words("report-head-before"), is_heading=True), Block(said)]
    if report.goal:
        blocks += [Block(words("report-head-goal"), is_heading=True), Block(report.goal)]
    compared = [_compared(turn, report, words) for turn in report.turns]
    if any(compared):
        blocks.append(Block(words("report-head-compared"), is_heading=True))
        blocks += [Block(text, is_point=True) for text in compared if text]
    return blocks + _after(report, words)


def _compared(turn: ReportTurn, report: Report, words: Words) -> str:
    thought, came = predicted(turn, report.what, words), result(turn, report.what, words)
    held = words(f"report-held-{turn.held}") if turn.held else ""
    if came and thought:
        return words("report-compared", turn=turn.number, thought=thought, came=came, held=held).strip()
    if came:
        return words("report-only-found", turn=turn.number, came=came)
    if not thought:
        return ""
    told = held or words("report-not-counted" if turn.decision else "report-not-counted-yet")
    return words("report-not-compared", turn=turn.number, thought=thought, told=told)


def _after(report: Report, words: Words) -> list[Block]:
    blocks: list[Block] = []
    if report.level is not None:
        said = words("report-level", level=plain(report.level, words))
        blocks += [Block(words("report-head-level"), is_heading=True), Block(said)]
    if report.follow_ups:
        blocks.append(Block(words("report-head-follow-ups"), is_heading=True))
        blocks += [
            Block(
                words(
                    "report-follow-up",
                    weeks=each.weeks,
                    still=words(f"report-still-{each.still_done}"),
                    text=each.text,
                ).strip(),
                is_point=True,
            )
            for each in report.follow_ups
        ]
    return blocks


def _next(report: Report, words: Words) -> list[Block]:
    last = next((turn for turn in reversed(report.turns) if turn.decision), report.turns[-1])
    said: Mapping[str, str] = {
        "decision": words(f"decision-{last.decision}") if last.decision else "",
        "next-change": last.next_change,
        "next-scale": words("report-scale", count=last.next_scale) if last.next_scale else "",
        "owner": last.owner,
        "written": last.written,
        "cost": last.cost,
        "newcomers": last.newcomers,
        "look-again": words.day(last.look_again) if last.look_again else "",
    }
    return [
        block
        for key, text in said.items()
        if text
        for block in (Block(words(f"report-next-{key}"), is_heading=True), Block(text))
    ]


def _method(words: Words) -> list[Block]:
    steps = ("plan", "do", "study", "act")
    return [
        Block(words("report-method-about")),
        *(Block(words(f"report-method-{step}"), is_point=True) for step in steps),
        Block(words("report-method-chart")),
        Block(words("report-method-numbers")),
    ]
