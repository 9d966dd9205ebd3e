"""Where an error came from, without a word of what anybody wrote.

The message of an error may quote the very text that could not be saved, so it stays out of the log.
"""

import traceback
from pathlib import Path

FRAMES = 8


def trace(error: BaseException) -> dict[str, object]:
    """The kind of error and the last places it passed, as fields for a log line."""
    frames = traceback.extract_tb(error.__traceback__)[-FRAMES:]
    return {
        "error": type(error).__qualname__,
        "cause": type(error.__cause__).__qualname__ if error.__cause__ else "",
        "passed": [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames],
    }
