"""Products, rounded numbers and magnitudes as SMT-LIB text, over texts already written.

Source → target::

    weight * mark                  (+ (ite (= w 1) (* 0.01 t) 0.0) (ite (= w 2) (* 0.02 t) 0.0) …)
    round x to 0.1 half up         (* 0.1 (to_real (to_int (+ 10x 0.5))))
"""

from collections.abc import Iterable
from fractions import Fraction
from typing import Literal

from verifier.encode.smt.kinds import equals, number
from verifier.encode.smt.text import if_else, numeral
from verifier.model.kinds import Number

MOST_SPLIT = 256
"""The most values of a factor along which a product is split; beyond, the solver is asked to multiply."""


def split_product(factor: str, scale: int | None, values: Iterable[Fraction], times: str) -> str:
    """A factor with few values, on its scale, times a real."""
    pieces = [
        if_else(equals(Number(), "w", value, scale), f"(* {numeral(value)} t)", "0.0")
        for value in values
        if value
    ]
    text = f"(+ {' '.join(pieces)})" if len(pieces) > 1 else (pieces or ["0.0"])[0]
    return f"(let ((w {factor}) (t {times})) {text})"


def rounded(steps: str, mode: Literal["half up", "half even", "up", "down"], step: Fraction) -> str:
    """A number of steps, a real, rounded to a whole number of them, times a step."""
    up = f"(to_int (+ {steps} (/ 1.0 2.0)))"
    match mode:
        case "down":
            whole = f"(to_int {steps})"
        case "up":
            whole = f"(- (to_int (- {steps})))"
        case "half up":
            whole = up
        case "half even":
            tie = f"(and (= (to_real n) (+ {steps} (/ 1.0 2.0))) (= 1 (mod n 2)))"
            whole = f"(let ((n {up})) (ite {tie} (- n 1) n))"
    return f"(* {numeral(step)} (to_real {whole}))"


def magnitude(term: str, negative: bool, scale: int | None) -> str:
    """A number without its sign, or with a minus sign always."""
    plus, minus = ("(- m)", "m") if negative else ("m", "(- m)")
    return f"(let ((m {term})) (ite (>= m {number(Fraction(0), scale)}) {plus} {minus}))"
