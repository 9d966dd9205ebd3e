"""Text flows from slide to slide: nothing is lost, and a heading stays with what follows."""

from hypothesis import given
from hypothesis import strategies as st

from reports.paper import Block, Room, flow, shortened

ROOM = Room(width=400, height=200, size=18)
BLOCKS = st.lists(
    st.builds(
        Block, text=st.text(min_size=1, max_size=900).map(str.strip).filter(bool), is_heading=st.booleans()
    ),
    max_size=12,
)


@given(BLOCKS)
def test_every_word_is_on_some_slide_in_its_order(blocks: list[Block]) -> None:
    slides = list(flow(blocks, ROOM))

    told = "".join(block.text for slide in slides for block in slide)
    assert "".join(told.split()) == "".join("".join(block.text for block in blocks).split())
    assert all(slides)


@given(BLOCKS)
def test_no_slide_has_more_than_there_is_room_for(blocks: list[Block]) -> None:
    for slide in flow(blocks, ROOM):
        assert ROOM.fits(slide) or len(slide) == 1


def test_a_heading_stays_with_what_follows_it() -> None:
    blocks = [Block("a " * 120), Block("Rubrik", is_heading=True), Block("b")]

    slides = list(flow(blocks, Room(width=400, height=170, size=18)))

    assert not slides[0][-1].is_heading


def test_a_long_text_is_cut_at_the_end_of_a_sentence() -> None:
    text = "En mening som är lagom lång för ett test. " * 40

    first, *_ = flow([Block(text)], ROOM)

    assert first[0].text.endswith("test.")


def test_what_has_no_other_slide_loses_its_end_between_words() -> None:
    assert shortened("ett två tre fyra", 10) == "ett två…"
    assert shortened("kort", 10) == "kort"
