"""Rounded numbers in comparisons, for z3 and the evaluator alike: every mode, sign and step, also below 0."""

from fractions import Fraction
from itertools import product

import pytest

from tests.model.pages import fence, page, policy
from verifier.encode.smt import Encoding
from verifier.evaluate import Evaluator
from verifier.solve.session import Session

MODES = ("half up", "half even", "up", "down")
SIGNS = ("<", "<=", "=", "!=", ">=", ">")
BOUNDS = ("-0.5", "0", "0.2", "0.25", "0.5", "1")
VALUES = [Fraction(n, 20) for n in range(-24, 25)]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("step", ["0.1", "0.5"])
@pytest.mark.parametrize("kind", ["number from -1.2 to 1.2 step 0.05", "number from -1.2 to 1.2"])
def test_a_rounded_number_compares_as_the_evaluator_says(mode: str, step: str, kind: str) -> None:
    tests = list(product(SIGNS, BOUNDS))
    definitions = [
        f"define d{place} : yes/no = round x to {step} {mode} {sign} {bound}"
        for place, (sign, bound) in enumerate(tests)
    ]
    words = [f"input x : {kind}", "decision go : yes/no", *definitions, "rule", "  then go is yes"]
    made = policy(page(fence("\n".join(words), "1"), ""))
    evaluator, encoding = Evaluator(made), Encoding(made)
    held = [*encoding.ranges().values(), *encoding.grids().values()]
    facts = {value: evaluator.evaluate({"x": value}).facts for value in VALUES}
    scale = encoding.scales.of_fact(made.inputs[0].kind)
    session = Session(encoding.script)
    try:
        for place, (sign, bound) in enumerate(tests):
            found = encoding.fact(f"d{place}").text
            for wanted in ("yes", "no"):
                values = [value for value in VALUES if facts[value][f"d{place}"] == wanted]
                among = " ".join(f"(= {encoding.symbols['x']} {_numeral(value, scale)})" for value in values)
                other = f"(not {found})" if wanted == "yes" else found
                with session.question():
                    session.require(*held, f"(or false {among})", other)
                    assert not session.possible(), (mode, step, sign, bound, wanted)
    finally:
        session.stop()


def _numeral(value: Fraction, scale: int | None) -> str:
    number = value if scale is None else value * scale
    top, bottom = abs(number.numerator), number.denominator
    if scale is not None:
        assert bottom == 1
        return str(top) if number >= 0 else f"(- {top})"
    return f"(/ {top}.0 {bottom}.0)" if number >= 0 else f"(- (/ {top}.0 {bottom}.0))"
