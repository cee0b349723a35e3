"""Two engines give the answers about bundled policies; `.ci/run` asks about all of them."""

from pathlib import Path

import pytest

from tests.policies.test_policies import DRAFT, LIBRARY
from verifier.checks import Options
from verifier.checks.evidence import evidence
from verifier.finding import Undecided
from verifier.pipeline import verify_page


@pytest.mark.parametrize("page", [DRAFT, LIBRARY], ids=lambda page: page.parent.name)
def test_a_second_engine_gives_what_it_is_asked(page: Path) -> None:
    answers = verify_page(page, options=Options(second_opinion=True)).answers
    asked = [answer for answer in answers if not isinstance(answer, Undecided) and evidence(answer)]
    alone = [answer.unconfirmed or "" for answer in asked if set(answer.engines) <= {"boxes", "z3"}]
    assert len(asked) > 5
    assert all("before any engine is asked" in reason for reason in alone)
    assert len(alone) < len(asked) / 4
