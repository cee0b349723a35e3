"""Whether a term can be written in integers of a scale.

The scale is fine enough for what a policy says. A comparison that stands for one with a division or a
rounding (`a / b >= 0.25` for `a >= 0.25 * b`) may need finer numbers, and is then written in reals.
"""

from fractions import Fraction

from verifier.encode.smt.scale import Scales
from verifier.model.terms import (
    Choice,
    Chosen,
    Constant,
    Fact,
    Greatest,
    Least,
    Magnitude,
    Scaled,
    Sum,
    Term,
)


def fits(term: Term, scales: Scales, factor: Fraction = Fraction(1)) -> bool:
    """Whether every number of a term, under a factor, is an integer on the scale of terms."""
    match term:
        case Constant(value=Fraction() as value):
            return (value * factor * scales.terms).denominator == 1
        case Fact(name=name, kind=kind):
            definition = scales.curved.definitions.get(name)
            if definition is None:
                integral = scales.is_integral(kind)
                return not integral or (factor * scales.terms / scales.facts).denominator == 1
            if (name, factor) not in scales.fitting:
                scales.fitting[name, factor] = fits(definition, scales, factor)
            return scales.fitting[name, factor]
        case Chosen():
            return factor.denominator == 1
        case Scaled(factor=Constant(value=Fraction() as inner), part=part):
            return fits(part, scales, factor * inner)
        case Magnitude(part=part):
            return fits(part, scales, factor)
        case Sum(parts=parts) | Least(parts=parts) | Greatest(parts=parts):
            return all(fits(part, scales, factor) for part in parts)
        case Choice(then=then, otherwise=otherwise):
            return fits(then, scales, factor) and fits(otherwise, scales, factor)
    return True
