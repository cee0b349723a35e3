"""Rules of which each yields to the one before, many more than a call may nest."""

from fractions import Fraction

import pytest

from tests.model.pages import fence, page, policy
from verifier.encode.smt import Encoding
from verifier.evaluate import Evaluator
from verifier.model.policy import Policy

LONG = 600


def chain(link: str) -> Policy:
    """Rules that all apply from 6 on, each with a link to the one before."""
    lines = ["decision d : one of a, b, c"]
    for place in range(LONG):
        lines += [f"rule r{place}", f"  {link} 1/r{place - 1}"][: 2 if place else 1]
        lines += [f"  when n >= {place % 7}", f"  then d is {'abc'[place % 3]}"]
    return policy(page(fence("\n".join(lines), "1"), "\ninput n : number from 0 to 9 step 1\n"))


@pytest.mark.parametrize(("link", "highest"), [("subject to", "a"), ("despite", "c")])
def test_the_highest_of_a_long_chain_is_heeded(link: str, highest: str) -> None:
    of = chain(link)
    outcome = Evaluator(of).evaluate({"n": Fraction(9)}).outcomes["d"]
    assert (outcome.status, outcome.values) == ("decided", (highest,))
    assert Encoding(of).question("d").standings[-1].rule == f"1/r{LONG - 1}"
