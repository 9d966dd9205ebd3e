"""How logs are written: as JSON for programs, as text for somebody at a terminal. Ids only, either way.

What other libraries log goes the same way without its words, because they quote whatever came in.
"""

import logging
import sys
from enum import StrEnum
from typing import TextIO

import structlog

from bot.trace import trace

log = structlog.get_logger()


class LogForm(StrEnum):
    """What a log line looks like."""

    JSON = "json"
    TEXT = "text"


def open_logbook(form: LogForm | None, *, level: int = logging.INFO, to: TextIO | None = None) -> None:
    """Log from now on to standard error. Without a form it is text at a terminal, else JSON."""
    stream = to or sys.stderr
    is_text = form is LogForm.TEXT or (form is None and stream.isatty())
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.dev.ConsoleRenderer(colors=stream.isatty())
            if is_text
            else structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(stream),
    )
    logging.basicConfig(handlers=[Wordless()], level=max(level, logging.WARNING), force=True)


class Wordless(logging.Handler):
    """Says where a library logged something and which error it met; the words stay out."""

    def emit(self, record: logging.LogRecord) -> None:
        """Log it as ours."""
        error = record.exc_info[1] if record.exc_info else None
        about = trace(error) if error else {}
        at = f"{record.module}:{record.lineno}"
        log.log(record.levelno, "library", library=record.name, at=at, **about)
