"""What the decisions of members add to a limit, as SMT-LIB terms."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

from attrs import frozen

from verifier.encode.lists.flat import FlatLimit
from verifier.encode.lists.rewrite import rewrite
from verifier.encode.smt.kinds import number
from verifier.encode.smt.terms import Known, disjunction, write_condition, write_term
from verifier.encode.smt.text import (
    FALSE,
    TRUE,
    all_of,
    any_of,
    compare,
    constant,
    if_else,
    integer,
    negate,
    numeral,
)
from verifier.model.mentions import mentioned
from verifier.model.terms import Chosen, Comparison, Condition, Constant, Sum, Term
from verifier.model.wording import kind_of

if TYPE_CHECKING:
    from verifier.encode.smt.encoding import Encoding
    from verifier.encode.smt.limited import Group


@frozen(eq=False, repr=False)
class Bound:
    """A limit: whether its rule is live, its end, and what each decision adds with each of its values.

    `known`: all of it is known. Amounts and `end` are on `scale`.
    """

    at_most: bool
    counts: bool
    scale: int | None
    live: Known
    end: Known
    anyway: Known
    shares: Mapping[str, tuple[Known, ...]]

    @property
    def _shares_known(self) -> str:
        return all_of(share.known for shares in self.shares.values() for share in shares)

    @property
    def known(self) -> str:
        return all_of((self.live.known, self.end.known, self.anyway.known, self._shares_known))

    @property
    def may_bind(self) -> str:
        """That its rule is live, or that this is not known."""
        return negate(all_of((self.live.known, negate(self.live.text))))

    def numbered(self, reach: Callable[[str, int], str]) -> str:
        """That its end is known, and what each value within reach adds, or that this is 0 or 1."""
        shares = () if self.counts else self.shares.items()
        added = (
            any_of((share.known, negate(reach(name, word)))) if share.known != TRUE else TRUE
            for name, some in shares
            for word, share in enumerate(some)
        )
        return all_of((self.end.known, self.anyway.known, *added))

    def added(self, name: str, word: int, sure: bool) -> str:
        """What a decision adds with a value; where that is not known, what suits the limit best, or worst
        (`sure`)."""
        if name not in self.shares:
            return number(Fraction(0), self.scale)
        share = self.shares[name][word]
        unknown = number(Fraction(int(self.at_most == sure)), self.scale)
        return if_else(share.known, share.text, unknown)

    def worst(self, name: str, open_: Sequence[str]) -> str:
        """What a decision adds with that of the values open which suits the limit worst."""
        amounts = [self.added(name, word, True) for word in range(len(open_))]
        return best(not self.at_most, open_, amounts, number(Fraction(0), self.scale))

    def met(self, binding: str, added: Sequence[str]) -> str:
        """That amounts together fit the limit, if it binds."""
        held = compare("<=" if self.at_most else ">=", summed((*added, self.anyway.text)), self.end.text)
        return any_of((negate(binding), held))


def bound_of(encoding: Encoding, limit: FlatLimit, group: Group) -> Bound:
    """A limit to which each decision of a group adds by itself."""
    bent = any(encoding.scales.curved.is_curved(term) for term in (limit.left, limit.value))
    scale = None if bent else encoding.scales.of_term(kind_of(limit.left))
    own: dict[str, list[Term]] = {}
    fixed: list[Term] = []
    for part in limit.parts:
        names = [name for name in mentioned(part) if name in group.decisions]
        (own.setdefault(names[0], []) if names else fixed).append(part)
    shares = {
        name: tuple(
            write_term(_at(Sum(tuple(parts)), {name: word}), encoding.names, scale)
            for word in group.words(name)
        )
        for name, parts in own.items()
    }
    nothing = Known(number(Fraction(0), scale))
    anyway = write_term(Sum(tuple(fixed)), encoding.names, scale) if fixed else nothing
    end = write_term(limit.value, encoding.names, scale)
    return Bound(limit.form == "at most", limit.counts, scale, encoding.live(limit.rule), end, anyway, shares)


def met(encoding: Encoding, limit: FlatLimit, way: Mapping[str, str]) -> Known:
    """That a limit is met where questions are answered so, or is none since its rule is not live."""
    live = encoding.live(limit.rule)
    left = _at(limit.left, way)
    sign: Condition = Comparison(left, "<=" if limit.form == "at most" else ">=", limit.value)
    return disjunction([Known(negate(live.text), live.known), write_condition(sign, encoding.names)])


def amounts(limit: FlatLimit, group: Group) -> Iterator[Term]:
    """What the parts of a limit come to, for each value of the decisions that they read."""
    for part in limit.parts:
        names = [name for name in mentioned(part) if name in group.decisions]
        for words in product(*map(group.words, names)):
            yield _at(part, dict(zip(names, words, strict=True)))


def _at(left: Term, way: Mapping[str, str]) -> Term:
    """A term in which questions are answered so."""

    def answer(part: Term | Condition) -> Term | Condition | None:
        if isinstance(part, Chosen) and part.decision in way:
            return Constant(way[part.decision], part.kind)
        return None

    return rewrite(left, answer)


def best(least: bool, open_: Sequence[str], amounts: Sequence[str], nothing: str) -> str:
    """The least (else the greatest) of the amounts whose conditions hold, of which one does."""
    found, some = nothing, FALSE
    for condition, amount in zip(open_, amounts, strict=True):
        beaten = compare("<=" if least else ">=", found, amount)
        better = if_else(some, if_else(beaten, found, amount), amount)
        found = if_else(condition, better, found)
        some = any_of((some, condition))
    return found


def summed(amounts: Sequence[str]) -> str:
    """A sum, its constants added up."""
    whole = not any("." in amount for amount in amounts)
    total, others = Fraction(0), []
    for amount in amounts:
        value = constant(amount)
        if value is None:
            others.append(amount)
        else:
            total += value
    fixed = integer(total.numerator) if whole else numeral(total)
    if total or not others:
        others.append(fixed)
    return others[0] if len(others) == 1 else f"(+ {' '.join(others)})"
