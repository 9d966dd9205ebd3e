"""A form that comes back because something on it could not be read: what was written stays in its fields."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.identity_number import has_identity_number
from dialogs.plain_text import within_card, without_hidden_marks
from dialogs.problem import Problem
from dialogs.views import Form, Trouble


def with_problem(form: Form, problem: Problem, inputs: Mapping[str, str]) -> Form:
    """The form with a kind sentence; an identity number is never shown again, and no mark nobody can see."""
    kept = {
        name: within_card(without_hidden_marks(said).strip())
        for name, said in inputs.items()
        if not has_identity_number(said)
    }
    return replace(form, kept=kept, trouble=trouble_of(problem))


def trouble_of(problem: Problem) -> Trouble:
    """The kind sentence alone, for what is no form."""
    return Trouble(code=problem.code, args=problem.words)
