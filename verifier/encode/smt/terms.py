"""Terms and conditions of the policy as SMT-LIB text.

Every translation is a pair: what the term is when all that it reads has a value, and when that is
known. `known` is weaker than "all parts known": a false part settles a conjunction (strong Kleene),
just as in the meaning. Numbers are integers on a scale, or reals; words of a finite kind are integers,
yes/no is a Boolean.
"""

from collections.abc import Callable
from fractions import Fraction

from attrs import field, frozen

from verifier.encode.smt.fitting import fits
from verifier.encode.smt.kinds import equals, literal
from verifier.encode.smt.products import MOST_SPLIT, magnitude, rounded, split_product
from verifier.encode.smt.scale import Scales
from verifier.encode.smt.text import (
    TRUE,
    all_of,
    any_of,
    compare,
    if_else,
    integer,
    negate,
    numeral,
    same,
)
from verifier.model.kinds import Value, YesNo
from verifier.model.terms import (
    Always,
    Among,
    And,
    Choice,
    Chosen,
    Comparison,
    Condition,
    Constant,
    Fact,
    Greatest,
    Least,
    Magnitude,
    Not,
    Open,
    Or,
    Product,
    Quotient,
    Rounded,
    Scaled,
    Sum,
    Term,
    Truth,
    Within,
)
from verifier.model.wording import kind_of

ONE = Fraction(1)


@frozen
class Known:
    """A term of SMT-LIB and the condition under which its value is known."""

    text: str
    known: str = TRUE


@frozen
class Names:
    """What names stand for: facts, values that decisions took, values open to them.

    `fact(name, factor, scale)` is a fact or definition, times a constant where it is a number, on a scale
    of numbers. `quotient` is a symbol for a number that is one term divided by another. `held` is what was
    written with these names, by the conditions as the objects that they are.
    """

    fact: Callable[[str, Fraction, int | None], Known]
    chosen: Callable[[str], Known]
    open: Callable[[str, Value], Known]
    quotient: Callable[[Quotient], Known]
    scales: Scales
    held: dict[int, tuple[Condition, Known]] = field(factory=dict, eq=False, repr=False)

    def holds(self, condition: Condition) -> Known:
        """Whether a condition holds, written once."""
        if id(condition) not in self.held:
            self.held[id(condition)] = condition, write_condition(condition, self)
        return self.held[id(condition)][1]


def write_term(term: Term, names: Names, scale: int | None, factor: Fraction = ONE) -> Known:
    """A term, times a constant factor, on this scale; words and yes/no have neither scale nor factor."""
    match term:
        case Constant(value=value, kind=kind):
            number = value * factor if isinstance(value, Fraction) else value
            return Known(literal(kind, number, scale))
        case Fact(name=name):
            return names.fact(name, factor, scale)
        case Chosen(decision=decision, kind=kind):
            chosen = names.chosen(decision)
            own = names.scales.of_term(kind)
            if scale is None and own is not None:
                return _times(as_real(chosen), factor / own, None)
            return _times(chosen, factor, scale)
        case Truth(condition=condition):
            return write_condition(condition, names)
        case Choice(condition=condition, then=then, otherwise=otherwise):
            test = write_condition(condition, names)
            one = write_term(then, names, scale, factor)
            other = write_term(otherwise, names, scale, factor)
            known = all_of((test.known, if_else(test.text, one.known, other.known)))
            return Known(if_else(test.text, one.text, other.text), known)
        case Scaled(factor=Constant(value=Fraction() as inner), part=part):
            return write_term(part, names, scale, factor * inner)
        case Sum(parts=parts):
            written = [write_term(part, names, scale, factor) for part in parts]
            text = written[0].text if len(written) == 1 else f"(+ {' '.join(w.text for w in written)})"
            return Known(text, all_of(w.known for w in written))
        case Least(parts=parts) | Greatest(parts=parts):
            least = isinstance(term, Least) == (factor >= 0)  # a negative factor turns them round
            written = [write_term(part, names, scale, factor) for part in parts]
            return _extreme("<=" if least else ">=", written)
        case Magnitude(part=part):
            size = write_term(part, names, scale, abs(factor))
            return Known(magnitude(size.text, factor < 0, scale), size.known)
        case Product():
            return _times(_product(term, names), factor, None)
        case Quotient():
            return _times(names.quotient(term), factor, None)
        case Rounded():
            steps = write_term(term.part, names, None, 1 / term.step)
            return Known(rounded(steps.text, term.mode, term.step * factor), steps.known)
    raise AssertionError(f"a factor that is no number: {term}")


def _times(term: Known, factor: Fraction, scale: int | None) -> Known:
    if factor == ONE:
        return term
    times = numeral(factor) if scale is None else integer(int(factor))
    return Known(f"(* {times} {term.text})", term.known)


def as_real(term: Known) -> Known:
    """An integer as a real of the same value."""
    return Known(f"(to_real {term.text})", term.known)


def _product(term: Product, names: Names) -> Known:
    """A product, split along the values of the factor that has fewer of them."""
    grids = names.scales.curved.grids
    counts = [
        MOST_SPLIT + 1 if grid is None else grid.count for grid in map(grids.of, (term.left, term.right))
    ]
    split, other = (term.left, term.right) if counts[0] <= counts[1] else (term.right, term.left)
    return times_real(split, write_term(other, names, None), names)


def times_real(factor: Term, times: Known, names: Names) -> Known:
    """A term times a real, split along the values of the term where they are few."""
    grid = names.scales.curved.grids.of(factor)
    few = grid is not None and grid.count <= MOST_SPLIT
    scale = names.scales.of(factor) if few else None
    written = write_term(factor, names, scale)
    known = all_of((written.known, times.known))
    if grid is None or not few:
        return Known(f"(* {written.text} {times.text})", known)
    return Known(split_product(written.text, scale, grid.values(), times.text), known)


def _extreme(operator: str, parts: list[Known]) -> Known:
    """`min` and `max`, two at a time: the first part that is not beaten by what follows."""
    text = parts[-1].text
    for part in reversed(parts[:-1]):
        # named once, or the text would double with every part
        name, inner = ("m", text) if text.startswith("(") else (text, "")
        chosen = if_else(compare(operator, part.text, name), part.text, name)
        text = f"(let ((m {inner})) {chosen})" if inner else chosen
    return Known(text, all_of(part.known for part in parts))


def write_condition(condition: Condition, names: Names) -> Known:
    match condition:
        case Always():
            return Known(TRUE)
        case Not(part=part):
            inner = write_condition(part, names)
            return Known(negate(inner.text), inner.known)
        case And(parts=parts):
            return conjunction([write_condition(part, names) for part in parts])
        case Or(parts=parts):
            return disjunction([write_condition(part, names) for part in parts])
        case Among(left=left, values=values):
            kind = kind_of(left)
            if names.scales.curved.is_curved(left):
                tests = (Comparison(left, "=", Constant(value, kind)) for value in values)
                return disjunction([write_condition(test, names) for test in tests])
            scale = names.scales.of_term(kind)
            term = write_term(left, names, scale)
            return Known(any_of(equals(kind, term.text, v, scale) for v in values), term.known)
        case Open(decision=decision, value=constant):
            return names.open(decision, constant.value)
        case Within(left=left, low=low, high=high):
            ends = (Comparison(low, "<=", left), Comparison(left, "<=", high))
            return write_condition(And(ends), names)
        case Comparison(left=left, operator=operator, right=right):
            straight = names.scales.curved.straightened(condition)
            if straight is not None:
                return _straight(*straight, names)
            side = right if isinstance(left, Constant) else left
            bent = any(names.scales.curved.is_curved(term) for term in (left, right))
            scale = None if bent else names.scales.of_term(kind_of(side))
            if scale is not None and not (fits(left, names.scales) and fits(right, names.scales)):
                scale = None
            first, second = write_term(left, names, scale), write_term(right, names, scale)
            known = all_of((first.known, second.known))
            if operator in ("=", "!="):
                yes_no = isinstance(kind_of(left), YesNo)
                text = same(first.text, second.text) if yes_no else compare("=", first.text, second.text)
                return Known(text if operator == "=" else negate(text), known)
            return Known(compare(operator, first.text, second.text), known)
    raise AssertionError(f"members are written out before they are encoded: {condition}")


def _straight(condition: Condition, divisor: Term | None, names: Names) -> Known:
    """A condition that stands for one with a division, which is known where the divisor is not 0."""
    found = write_condition(condition, names)
    if divisor is None:
        return found
    return Known(found.text, all_of((found.known, negate(is_zero(divisor, names).text))))


def is_zero(term: Term, names: Names) -> Known:
    return write_condition(Comparison(term, "=", Constant(Fraction(0), kind_of(term))), names)


def conjunction(parts: list[Known]) -> Known:
    """All parts hold; known when every part is, or when a known one fails."""
    failing = any_of(all_of((p.known, negate(p.text))) for p in parts if p.known != TRUE)
    plain = any_of(negate(p.text) for p in parts if p.known == TRUE)
    known = all_of(p.known for p in parts)
    text = all_of(p.text for p in parts)
    return Known(text, TRUE if known == TRUE else any_of((known, failing, plain)))


def disjunction(parts: list[Known]) -> Known:
    """Some part holds; known when every part is, or when a known one holds."""
    negated = conjunction([Known(negate(part.text), part.known) for part in parts])
    return Known(negate(negated.text), negated.known)
