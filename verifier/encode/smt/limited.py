"""Questions under limits over members: only joint choices that meet every limit are open (`meaning.md` 12).

Decisions that limits bound together make up a group. Every way to answer all of them is written out: a
word is left to one question where some way gives it that word, gives each other question a word that it
may take, and meets every limit in force.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import prod
from typing import TYPE_CHECKING

from attrs import evolve

from verifier.encode.lists.flat import FlatLimit
from verifier.encode.lists.rewrite import rewrite
from verifier.encode.smt.kinds import literal
from verifier.encode.smt.question import QuestionTerms
from verifier.encode.smt.terms import Known, conjunction, disjunction, write_condition
from verifier.encode.smt.text import TRUE, all_of, any_of, negate
from verifier.model.kinds import Number
from verifier.model.mentions import mentioned
from verifier.model.policy import Decision
from verifier.model.terms import Chosen, Comparison, Condition, Constant, Term

if TYPE_CHECKING:
    from verifier.encode.smt.encoding import Encoding

MOST_WAYS = 512
"""The most ways to answer the questions of a group that are written out."""


class Group:
    """Decisions that limits bound together, and these limits."""

    def __init__(self, decisions: Sequence[Decision], limits: Sequence[FlatLimit]) -> None:
        self.decisions = {decision.name: decision for decision in decisions}
        self.limits = limits

    @property
    def outside(self) -> str | None:
        """Why the group cannot be written out; None where it can."""
        if any(isinstance(decision.kind, Number) for decision in self.decisions.values()):
            return "a limit over members bounds decisions that are numbers"
        ways = prod(len(d.kind.values) for d in self.decisions.values() if not isinstance(d.kind, Number))
        return (
            f"a limit over members leaves more than {MOST_WAYS} joint choices" if ways > MOST_WAYS else None
        )

    def ways(self) -> Iterator[Mapping[str, str]]:
        """Every way to answer the questions."""
        words = [d.kind.values for d in self.decisions.values() if not isinstance(d.kind, Number)]
        for answers in product(*words):
            yield dict(zip(self.decisions, answers, strict=True))


def groups(decisions: Sequence[Decision], limits: Sequence[FlatLimit]) -> dict[str, Group]:
    """The group of each decision that a limit bounds."""
    named = {decision.name: decision for decision in decisions}
    found: list[tuple[set[str], list[FlatLimit]]] = []
    for limit in limits:
        names = {name for name in mentioned(limit.left) if name in named}
        joined = [group for group in found if group[0] & names]
        found = [group for group in found if not group[0] & names]
        merged = names.union(*(group[0] for group in joined))
        found.append((merged, [*(one for group in joined for one in group[1]), limit]))
    made = [Group([d for d in decisions if d.name in names], some) for names, some in found]
    return {name: group for group in made for name in group.decisions}


def joint(encoding: Encoding, group: Group | None) -> str:
    """That the values which readers find meet every limit in force."""
    if group is None or group.outside:
        return TRUE
    parts = [_met(encoding, limit, limit.left) for limit in group.limits]
    return all_of(part.text for part in parts)


def restricted(encoding: Encoding, group: Group, own: QuestionTerms, symbol: str) -> QuestionTerms:
    """The terms of a question with what the limits leave of it."""
    name, script = own.decision.name, encoding.script
    assert not isinstance(own.decision.kind, Number)
    others = {n: encoding.unlimited(n) for n in group.decisions if n != name}
    kept: dict[str, list[str]] = {word: [] for word in own.decision.kind.values}
    known: list[Known] = [encoding.live(limit.rule) for limit in group.limits]
    for way in group.ways():
        met = conjunction([_met(encoding, limit, _at(limit.left, way)) for limit in group.limits])
        known.append(Known(TRUE, met.known))
        taken = [_takes(terms, way[n]) for n, terms in others.items()]
        kept[way[name]].append(all_of((met.text, *taken)))
    bits = tuple(
        script.define(f"{symbol}-kept{place}", "Bool", any_of(kept[word])) for place, word in enumerate(kept)
    )
    certain = all_of((*(one.known for one in known), *(negate(terms.blind) for terms in others.values())))
    certain = script.define(f"{symbol}-limits-known", "Bool", certain)
    words = [literal(own.decision.kind, word, None) for word in kept]
    left = any_of(all_of((own.possible(word), bit)) for word, bit in zip(words, bits, strict=True))
    none = script.define(f"{symbol}-none-left", "Bool", all_of((own.settled, certain, negate(left))))
    settled = script.define(f"{symbol}-within", "Bool", all_of((own.settled, certain, negate(none))))
    return evolve(
        own,
        blind=any_of((own.blind, all_of((own.settled, negate(certain))))),
        silent=any_of((own.silent, all_of((none, own.open_discretion)))),
        contradictory=any_of((own.contradictory, all_of((none, negate(own.open_discretion))))),
        settled=settled,
        open_discretion=all_of((own.open_discretion, settled)),
        known=settled,
        kept=bits,
    )


def _met(encoding: Encoding, limit: FlatLimit, left: Term) -> Known:
    """That a limit is met, or is none since its rule is not live."""
    live = encoding.live(limit.rule)
    sign: Condition = Comparison(left, "<=" if limit.form == "at most" else ">=", limit.value)
    return disjunction([Known(negate(live.text), live.known), write_condition(sign, encoding.names)])


def _at(left: Term, way: Mapping[str, str]) -> Term:
    """What a limit bounds, where the questions are answered so."""

    def answer(part: Term | Condition) -> Term | Condition | None:
        if isinstance(part, Chosen) and part.decision in way:
            return Constant(way[part.decision], part.kind)
        return None

    return rewrite(left, answer)


def _takes(terms: QuestionTerms, word: str) -> str:
    """That another question may have a value: any, where nothing settles it or nothing need be used."""
    possible = terms.possible(literal(terms.decision.kind, word, None))
    return any_of((negate(terms.settled), terms.open_discretion, possible))
