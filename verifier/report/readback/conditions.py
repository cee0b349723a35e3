"""Conditions in English; what belongs together stands in brackets, so that each reads one way only."""

from verifier.model.kinds import YesNo, is_date
from verifier.model.policy import Ambiguity
from verifier.model.terms import (
    Always,
    Among,
    And,
    Chosen,
    Comparison,
    Condition,
    Constant,
    Fact,
    Field,
    Given,
    Not,
    Open,
    Or,
    Quantified,
    Term,
    Within,
)
from verifier.model.wording import kind_of
from verifier.report.readback import terms
from verifier.report.readback.words import Words, listing, member, value

_SIGNS = {
    "<": "less than ",
    "<=": "at most ",
    "=": "",
    "!=": "not ",
    ">=": "at least ",
    ">": "more than ",
}
_DAYS = {
    "<": "before ",
    "<=": "on or before ",
    "=": "",
    "!=": "not ",
    ">=": "on or after ",
    ">": "after ",
}
_SEVERAL = (And, Or, Quantified)


def condition(words: Words, part: Condition) -> str:
    """A condition as a clause of a sentence."""
    match part:
        case And(parts=parts):
            return ", and ".join(inner(words, one) for one in parts)
        case Or(parts=parts):
            either = "either " if len(parts) == 2 else "at least one of these holds: "
            return either + ", or ".join(inner(words, one) for one in parts)
        case Not(part=denied):
            return _denied(words, denied)
        case Always():
            return "in every case"
        case _:
            return _test(words, part, "")


def where(words: Words, part: Condition, opening: str) -> str:
    """The condition after its opening; nothing where it holds in every case."""
    return "" if isinstance(part, Always) else opening + inner(words, part)


def inner(words: Words, part: Condition) -> str:
    """A condition inside another phrase, in brackets where it has several parts."""
    said = condition(words, part)
    return f"({said})" if isinstance(part, _SEVERAL) else said


def _denied(words: Words, part: Condition) -> str:
    match part:
        case Not(part=denied):
            return condition(words, denied)
        case And() | Or() | Quantified() | Always():
            return f"it is not so that ({condition(words, part)})"
        case _:
            return _test(words, part, "not ")


def _test(words: Words, part: Condition, no: str) -> str:
    """One test, denied where `no` is `not `."""
    match part:
        case Comparison(left=left, operator=operator, right=right):
            sign = (_DAYS if is_date(kind_of(left)) else _SIGNS)[operator]
            if no and sign == "not ":
                no, sign = "", ""
            return f"{terms.term(words, left)} is {no}{sign}{terms.term(words, right)}"
        case Within(left=left, low=low, high=high):
            ends = f"from {_low(words, low, high)} to {terms.term(words, high)}"
            return f"{terms.term(words, left)} is {no}{ends} (both included)"
        case Among(left=left, values=values):
            return _among(words, left, tuple(str(one) for one in values), part, no)
        case Open(decision=name, value=of, of=record):
            can = "cannot" if no else "may"
            return f"{words.decision(name, record)} {can} be {value(of.value, of.kind)}"
        case Given(part=given):
            return f"{terms.term(words, given)} is {'absent' if no else 'given'}"
        case Quantified(quantifier=quantifier, over=over, has=has):
            these = f"the {terms.listed(words, over)}"
            return f"of {these}, {quantifier} {member(over.record)} is such that {inner(words, has)}"
        case _:
            return condition(words, part)


def _low(words: Words, low: Term, high: Term) -> str:
    """`31` of `from 31 to 45 credits`: the measure is said once where both ends are plain numerals."""
    said = terms.term(words, low)
    if isinstance(low, Constant) and isinstance(high, Constant):
        numeral, _, measure = said.partition(" ")
        if measure and terms.term(words, high).endswith(f" {measure}"):
            return numeral
    return said


def _among(words: Words, left: Term, values: tuple[str, ...], part: Among, no: str) -> str:
    kind = kind_of(left)
    said = terms.term(words, left)
    if isinstance(kind, YesNo) and len(values) == 1 and isinstance(left, Fact | Chosen | Field):
        return holds(words, left, (values[0] == "yes") is (not no))
    shown = [value(one, kind) for one in part.values]
    if isinstance(left, Fact) and isinstance(words.item(left.name), Ambiguity):
        return f"{words.called(left.name)} is {no}read as {listing(shown, 'or')}"
    if len(shown) == 1:
        return f"{said} is {no}{shown[0]}"
    return f"{said} is {'none' if no else 'one'} of {listing(shown, 'and')}"


def holds(words: Words, left: Term, yes: bool) -> str:
    """A yes/no fact as a clause: “the component has been taken again” holds."""
    said = terms.term(words, left)
    if isinstance(left, Chosen) or not reads_as_clause(said):
        return f"{said} is {'`yes`' if yes else '`no`'}"
    return f"{said} {'holds' if yes else 'does not hold'}"


def reads_as_clause(called: str) -> bool:
    """Whether a yes/no fact is called by a label that can hold: not by its bare name, nor by a question."""
    return called.startswith("“") and not called.startswith("“whether ")
