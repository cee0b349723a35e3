"""Terms and conditions as statements: one symbol each, equal ones shared.

``award in {ma, msc} and failed <= 30`` becomes ``conjunction(c1). part(c1,c2). part(c1,c3).
tests(c2,f1). met_by(c2,v1). met_by(c2,v2). measures(c3,f2). spans(c3,0,1).``
"""

from collections.abc import Sequence
from fractions import Fraction

from verifier.encode.asp.bands import met
from verifier.encode.asp.prepared import Prepared
from verifier.encode.asp.unfold import OutsideFragment
from verifier.model.kinds import Kind, Number
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
    Not,
    Open,
    Or,
    Term,
    Truth,
)
from verifier.model.wording import kind_of, say_condition

_LARGEST = 2**31 - 1
_SIGNS = {"=": "same", "!=": "same", "<": "below", "<=": "at_most", ">": "below", ">=": "at_most"}


def index(number: int) -> str:
    """A number as the solver may read it; it would wrap silently beyond 32 bits."""
    if not 0 <= number <= _LARGEST:
        raise OutsideFragment(f"{number} is too large a number for the solver over bands")
    return str(number)


def span(run: range) -> str:
    """`2..5` for a run of bands, `2` for one."""
    first, last = index(run.start), index(run.stop - 1)
    return first if first == last else f"{first}..{last}"


def comment(text: str) -> str:
    """A line that the solver skips; whatever an author wrote, it stays one line."""
    return "% " + "".join(sign if sign.isprintable() else " " for sign in text)


class Statements:
    """The lines of one program, and the symbols given to what was written so far."""

    def __init__(self, prepared: Prepared) -> None:
        self.prepared = prepared
        self.symbols = prepared.symbols
        self.lines: list[str] = []
        self._suffix = ""
        self._conditions: dict[Condition, str] = {}
        self._terms: dict[Term, str] = {}
        self._kinds: dict[tuple[str, ...], str] = {}
        self.read: set[str] = set()

    def beside(self, suffix: str, moved: str) -> "Statements":
        """For a second copy of the policy in the same text, which differs in the value of one fact.

        Symbols of the copy end in the suffix, except those of the facts that do not move, of words and
        of kinds.
        """
        copy = Statements(self.prepared)
        copy.lines, copy._kinds, copy._suffix = self.lines, self._kinds, suffix
        shared = (self.prepared.facts.keys() - {moved}) | {n for n in self.symbols if n.startswith("word:")}
        copy.symbols = {n: s if n in shared else f"{s}{suffix}" for n, s in self.symbols.items()}
        return copy

    def write(self, *statements: str) -> None:
        self.lines.append(" ".join(f"{statement}." for statement in statements))

    def note(self, text: str) -> None:
        self.lines.append(comment(text))

    def word(self, word: str) -> str:
        return self.symbols[f"word:{word}"]

    def kind(self, kind: Kind) -> str:
        """The symbol of a finite kind; its places are written when it is first named."""
        assert not isinstance(kind, Number)
        if kind.values not in self._kinds:
            symbol = self._kinds[kind.values] = f"k{len(self._kinds) + 1}"
            self.note(f"{symbol}: {', '.join(f'{self.word(v)} {v}' for v in kind.values)}")
            places = enumerate(kind.values)
            self.write(*(f"place({symbol},{self.word(v)},{index(place)})" for place, v in places))
        return self._kinds[kind.values]

    def term(self, term: Term) -> str:
        """The symbol of a term of a finite kind, or of a fact."""
        match term:
            case Fact(name=name):
                return self.symbols[name]
            case Chosen(decision=name):
                if name not in self.read:
                    self.read.add(name)
                    self.write(f"read({self.symbols[name]})")
                return self.symbols[name]
        if term not in self._terms:
            stated = self._stated(term)
            symbol = self._terms[term] = f"t{len(self._terms) + 1}{self._suffix}"
            kind = self.kind(kind_of(term))
            self.write(stated.format(symbol), f"kind({symbol},{kind})")
        return self._terms[term]

    def _stated(self, term: Term) -> str:
        match term:
            case Constant(value=str() as value):
                return f"constant({{}},{self.word(value)})"
            case Truth(condition=condition):
                return f"truth({{}},{self.condition(condition)})"
            case Choice(condition=condition, then=then, otherwise=otherwise):
                asked = self.condition(condition)
                return f"choice({{}},{asked},{self.term(then)},{self.term(otherwise)})"
            case _:
                raise AssertionError(f"not unfolded: {term}")

    def condition(self, condition: Condition) -> str:
        """The symbol of an unfolded condition."""
        if condition not in self._conditions:
            statements = self._states(condition)
            symbol = self._conditions[condition] = f"c{len(self._conditions) + 1}{self._suffix}"
            if isinstance(condition, Comparison | Among | Open):
                self.note(f"{symbol}: {say_condition(condition)}")
            self.write(*(statement.format(symbol) for statement in statements))
        return self._conditions[condition]

    def _states(self, condition: Condition) -> Sequence[str]:
        match condition:
            case Always():
                return ["always({})"]
            case Not(part=part):
                return [f"negation({{}},{self.condition(part)})"]
            case And(parts=parts):
                return ["conjunction({})", *(f"part({{}},{self.condition(part)})" for part in parts)]
            case Or(parts=parts):
                return ["disjunction({})", *(f"part({{}},{self.condition(part)})" for part in parts)]
            case Open(decision=decision, value=Constant(value=str() as value)):
                return [f"asks_open({{}},{self.symbols[decision]},{self.word(value)})"]
            case Among(left=left, values=values):
                met_by = (self.word(v) for v in values if isinstance(v, str) and f"word:{v}" in self.symbols)
                return [f"tests({{}},{self.term(left)})", *(f"met_by({{}},{word})" for word in met_by)]
            case Comparison(Fact(name, Number()), sign, Constant(value=Fraction() as mark)):
                runs = met(self.prepared.bands[name], sign, mark)
                spans = (f"spans({{}},{index(run.start)},{index(run.stop - 1)})" for run in runs if run)
                return [f"measures({{}},{self.symbols[name]})", *spans]
            case Comparison(operator="!=", left=left, right=right):
                return [f"negation({{}},{self.condition(Comparison(left, '=', right))})"]
            case Comparison(left=left, operator=sign, right=right):
                first, second = self.term(left), self.term(right)
                if sign in (">", ">="):
                    first, second = second, first
                return [f"compares({{}},{first},{_SIGNS[sign]},{second})"]
            case _:
                raise AssertionError(f"not unfolded: {condition}")
