"""A box is widened as if each fact and cell were asked about in its turn, with fewer questions."""

from collections.abc import Container

import pytest
from attrs import evolve

from tests.solve.pages import answers
from verifier.checks import search
from verifier.encode.smt.text import all_of, negate
from verifier.model.kinds import Number
from verifier.solve.regions import Box
from verifier.solve.shown import Shown
from verifier.solve.widening import widen

PAGE = """
input mark : number from 0 to 100 step 1
input second : number from 0 to 100 step 1
input late : yes/no
input ill : yes/no
input kind : one of essay, test, talk, show
input year : number from 1 to 4 step 1
decision passes : yes/no
rule high
  when mark >= 40 and mark + second >= 60 and (kind is essay or kind is test)
  then passes is yes
rule late_work
  when late and not ill and mark < 70 and year > 2
  then passes is no
rule low
  when mark < 20 and second < 30 and kind is not show
  then passes is no
"""


def in_turn(shown: Shown, box: Box) -> tuple[Box | None, int]:
    """The box widened one fact, relation and cell after another, and how many questions that took."""
    asked = 0

    def kept(wider: Box, before: Box) -> Box:
        nonlocal asked
        asked += 1
        inside = all_of((shown.domain, shown.space.inside(wider), negate(DEFECTS[shown])))
        return before if shown.session.possible(inside) else wider

    def cells(place: int, wanted: frozenset[int]) -> Box:
        if box.cells[place] == wanted:
            return box
        return kept(evolve(box, cells=(*box.cells[:place], wanted, *box.cells[place + 1 :])), box)

    if kept(box, FAILED) is FAILED:
        return None, asked
    for place, fact in enumerate(shown.space.facts):
        box = cells(place, frozenset(range(fact.count)))
    for place in range(len(shown.space.relations)):
        relations = (*box.relations[:place], None, *box.relations[place + 1 :])
        box = kept(evolve(box, relations=relations), box)
    for place, fact in enumerate(shown.space.facts):
        if not isinstance(fact.fact.kind, Number):
            for cell in range(fact.count):
                box = cells(place, box.cells[place] | {cell})
            continue
        for step, edges in ((-1, range(min(box.cells[place]))[::-1]), (1, range(fact.count))):
            for edge in edges:
                if step > 0 and edge <= max(box.cells[place]):
                    continue
                wider = cells(place, box.cells[place] | {edge})
                if wider is box:
                    break
                box = wider
    return box, asked


FAILED = Box((), ())
DEFECTS: dict[Shown, str] = {}


def test_the_same_box_with_fewer_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    took, in_turn_took = 0, 0
    asked = [0]
    each = Shown.spoiled
    made = Shown.__init__

    def remembered(shown: Shown, session: object, space: object, domain: str, defect: str) -> None:
        made(shown, session, space, domain, defect)  # type: ignore[arg-type]
        DEFECTS[shown] = defect

    def counted(shown: Shown, box: Box) -> bool:
        asked[0] += not shown.known_to_be_spoiled(box)
        return each(shown, box)

    def both(shown: Shown, box: Box, first: Container[str] = ()) -> Box | None:
        nonlocal took, in_turn_took
        asked[0] = 0
        wide = widen(shown, box, first)
        plain, questions = in_turn(shown, box)
        assert wide == plain
        took, in_turn_took = took + asked[0], in_turn_took + questions
        return wide

    monkeypatch.setattr(Shown, "__init__", remembered)
    monkeypatch.setattr(Shown, "spoiled", counted)
    monkeypatch.setattr(search, "widen", both)
    assert answers(PAGE, "gap", "contradiction")
    assert 0 < took < in_turn_took
