"""The steps from an empty database to the tables this code expects, run by Alembic.

A step never imports the rest of Varv: it says what the tables were on the day it was written. Steps are named
by four digits in order, and from 0003 on they only add: see "Change the tables" in CONTRIBUTING.md.
"""

from functools import cache
from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory


def configuration() -> Config:
    """Where Alembic finds the steps. There is no alembic.ini."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


@cache
def head() -> str:
    """The name of the last step in this code."""
    return ScriptDirectory.from_config(configuration()).get_current_head() or ""


def is_far_enough(step: str | None) -> bool:
    """Whether a database at this step has what this code expects, and perhaps what a later release adds."""
    return step is not None and step.isdecimal() and int(step) >= int(head())
