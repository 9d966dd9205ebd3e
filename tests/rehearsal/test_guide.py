"""The operator guide and its rehearsal know of each other."""

from tests.rehearsal.guide import read_guide
from tests.rehearsal.plan import DONE, LEFT_OUT


def test_every_block_of_the_guide_is_rehearsed_or_named_with_a_reason() -> None:
    blocks = set(read_guide())

    assert blocks == DONE | set(LEFT_OUT)
    assert not DONE & set(LEFT_OUT)
