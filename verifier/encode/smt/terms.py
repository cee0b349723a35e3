"""Terms and conditions of the policy as SMT-LIB text.

Every translation is a pair: what the term is when all that it reads has a value, and when that is
known. `known` is weaker than "all parts known": a false part settles a conjunction (strong Kleene),
just as in the meaning. Numbers are reals, words of a finite kind integers, yes/no Booleans.
"""

from collections.abc import Callable
from fractions import Fraction

from attrs import frozen

from verifier.encode.smt.text import (
    FALSE,
    TRUE,
    all_of,
    any_of,
    compare,
    if_else,
    negate,
    numeral,
    same,
)
from verifier.model.kinds import Kind, Number, Value, YesNo
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
    Not,
    Open,
    Or,
    Scaled,
    Sum,
    Term,
    Truth,
    Within,
)


@frozen
class Known:
    """A term of SMT-LIB and the condition under which its value is known."""

    text: str
    known: str = TRUE


@frozen
class Names:
    """What names stand for: facts and definitions, values that decisions took, values open to them."""

    fact: Callable[[str], Known]
    chosen: Callable[[str], Known]
    open: Callable[[str, Value], Known]


def sort_of(kind: Kind) -> str:
    return "Real" if isinstance(kind, Number) else "Bool" if isinstance(kind, YesNo) else "Int"


def literal(kind: Kind, value: Value) -> str:
    """A value of a kind: a real, a place in the list of words, or a Boolean."""
    if isinstance(value, Fraction):
        return numeral(value)
    assert not isinstance(kind, Number)
    if isinstance(kind, YesNo):
        return TRUE if value == "yes" else FALSE
    return str(kind.values.index(value))


def equals(kind: Kind, text: str, value: Value) -> str:
    """That a term of a kind has this value."""
    if isinstance(kind, YesNo):
        return text if value == "yes" else negate(text)
    return compare("=", text, literal(kind, value))


def kind_of(term: Term) -> Kind:
    match term:
        case Constant(kind=kind) | Fact(kind=kind) | Chosen(kind=kind):
            return kind
        case Choice(then=then):
            return kind_of(then)
        case Truth():
            return YesNo()
        case _:
            return Number()


def write_term(term: Term, names: Names) -> Known:
    match term:
        case Constant(value=value, kind=kind):
            return Known(literal(kind, value))
        case Fact(name=name):
            return names.fact(name)
        case Chosen(decision=decision):
            return names.chosen(decision)
        case Truth(condition=condition):
            return write_condition(condition, names)
        case Choice(condition=condition, then=then, otherwise=otherwise):
            test = write_condition(condition, names)
            one, other = write_term(then, names), write_term(otherwise, names)
            known = all_of((test.known, if_else(test.text, one.known, other.known)))
            return Known(if_else(test.text, one.text, other.text), known)
        case Scaled(factor=factor, part=part):
            scaled = write_term(part, names)
            assert isinstance(factor.value, Fraction)
            if factor.value == 1:
                return scaled
            return Known(f"(* {numeral(factor.value)} {scaled.text})", scaled.known)
        case Sum(parts=parts):
            written = [write_term(part, names) for part in parts]
            text = written[0].text if len(written) == 1 else f"(+ {' '.join(w.text for w in written)})"
            return Known(text, all_of(w.known for w in written))
        case Least(parts=parts):
            return _extreme("<=", [write_term(part, names) for part in parts])
        case Greatest(parts=parts):
            return _extreme(">=", [write_term(part, names) for part in parts])


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
            term, kind = write_term(left, names), kind_of(left)
            return Known(any_of(equals(kind, term.text, value) for value in values), term.known)
        case Open(decision=decision, value=constant):
            return names.open(decision, constant.value)
        case Within(left=left, low=low, high=high):
            ends = (Comparison(low, "<=", left), Comparison(left, "<=", high))
            return write_condition(And(ends), names)
        case Comparison(left=left, operator=operator, right=right):
            first, second = write_term(left, names), write_term(right, names)
            known = all_of((first.known, second.known))
            if operator in ("=", "!="):
                yes_no = isinstance(kind_of(left), YesNo)
                text = same(first.text, second.text) if yes_no else compare("=", first.text, second.text)
                return Known(text if operator == "=" else negate(text), known)
            return Known(compare(operator, first.text, second.text), known)


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
