"""What limits over members leave of the outcomes of decisions, as SMT-LIB terms (`meaning.md` 12).

Source → target, for a limit under which `q1` and `q2` stand::

    q1 takes yes                 q1's rules leave it open, and what yes adds fits beside the least
                                 that the values left to q2 can add
    nothing of q1 fits           contradictory; silent, of discretion that nothing bounds
    q1 and q2 are both read      q2 takes what fits beside the value that q1 took

Of a single limit the least of the others can be added up; of several that bound the same members every
joint choice of the others is written out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING

from attrs import evolve

from verifier.encode.smt.bound_together import BoundTogether
from verifier.encode.smt.kinds import number, sort_of
from verifier.encode.smt.shares import best, bound_of, met
from verifier.encode.smt.terms import Known
from verifier.encode.smt.text import FALSE, TRUE, all_of, any_of, if_else, negate
from verifier.model.kinds import Number

if TYPE_CHECKING:
    from verifier.encode.smt.encoding import Encoding
    from verifier.encode.smt.limited import Group
    from verifier.encode.smt.question import QuestionTerms


class Joint(BoundTogether):
    """What joint choices leave to each of some decisions; written when it is first asked for.

    Terms are made for two stages: *in turn*, where the decisions before it in order have the values that
    readers found, and for the end, where all that are read have.
    """

    def __init__(self, encoding: Encoding, group: Group, closed: bool) -> None:
        super().__init__(encoding, group, closed)
        self.bounds = [bound_of(encoding, limit, group) for limit in group.limits] if group.apart else []
        self._left: dict[tuple[str, bool], tuple[tuple[str, ...], str]] = {}
        self._known: dict[str, str] = {}
        self._rows: dict[tuple[int, ...], list[Known]] = {}
        self._open: dict[tuple[str, bool], tuple[str, ...]] = {}
        self._least: dict[tuple[int, str, bool, bool], str] = {}

    # --- what is told of one decision ---

    def after(self, name: str) -> QuestionTerms:
        """The question with what the limits leave of it."""
        terms = self.before[name]
        left, unknown = self._left_to(name, False)
        some = any_of(left)
        nothing = all_of((terms.settled, negate(unknown), negate(some)))
        bare = self._bare(name)
        symbol = self.encoding.symbol(name, self.closed)

        def named(what: str, text: str) -> str:
            return self.script.define(f"{symbol}-limited-{what}", "Bool", text)

        overrun = all_of((nothing, negate(bare)))
        blind = named("blind", any_of((terms.blind, all_of((terms.settled, unknown)))))
        settled = named("settled", all_of((terms.settled, negate(unknown), some)))
        return evolve(
            terms,
            blind=blind,
            silent=named("silent", any_of((terms.silent, all_of((nothing, bare))))),
            contradictory=named("contradictory", any_of((terms.contradictory, overrun))),
            settled=settled,
            known=settled,
            open_discretion=all_of((settled, terms.open_discretion)),
            kept=left,
        )

    def known(self, name: str) -> str:
        """That readers find a value, beside those found of the decisions before it."""
        if name not in self._known:
            left, unknown = self._left_to(name, True)
            text = all_of((self.before[name].settled, negate(unknown), any_of(left)))
            symbol = f"{self.encoding.symbol(name, self.closed)}-found"
            self._known[name] = self.script.define(symbol, "Bool", text)
        return self._known[name]

    def takes(self, name: str, value: str) -> str:
        """That readers find this value, beside those found of the decisions before it."""
        left, _ = self._left_to(name, True)
        found = any_of(all_of((self._is(name, value, w), text)) for w, text in enumerate(left))
        counted = self.encoding.limits.counted(name)
        return all_of((counted, any_of((negate(self.known(name)), found))))

    @cached_property
    def unknown_by_limits(self) -> str:
        """That something which the limits read of the members, or the limits themselves, is not known."""
        unknown = [negate(bound.known) for bound in self.bounds]
        if not self.group.apart:
            ways = product(*map(self._words, self.questions))
            unknown += [negate(fine.known) for way in ways for fine in self._met(way)]
        return any_of((*unknown, *(terms.blind for terms in self.before.values())))

    # --- what fits ---

    def _open_to(self, name: str, chosen: bool) -> tuple[str, ...]:
        """The values that a decision may have for the sake of the others, word by word; where `chosen` and
        readers found one, that one."""
        if name in self.encoding.decided:
            return tuple(self._is(name, self.encoding.chosen(name).text, w) for w in self._words(name))
        chosen = chosen and self.group.read
        if (name, chosen) not in self._open:
            terms = self.before[name]
            free = any_of((negate(terms.settled), self._bare(name)))
            symbol = self.encoding.symbol(name, self.closed) + ("-chosen" if chosen else "-free")
            texts = [any_of((free, self._own(name, word))) for word in self._words(name)]
            if chosen:
                value = self.encoding.choice(name)
                found = all_of((self.known(name), self.takes(name, value)))
                found = self.script.define(f"{symbol}-held", "Bool", found)
                texts = [if_else(found, self._is(name, value, w), text) for w, text in enumerate(texts)]
            self._open[name, chosen] = tuple(
                self.script.define(f"{symbol}{word}", "Bool", text) for word, text in enumerate(texts)
            )
        return self._open[name, chosen]

    def _left_to(self, name: str, in_turn: bool) -> tuple[tuple[str, ...], str]:
        """For each word that it is left to a decision, and that this is not known."""
        in_turn = in_turn and self.group.read
        if (name, in_turn) not in self._left:
            symbol = self.encoding.symbol(name, self.closed) + ("-turn" if in_turn else "-left")
            maybe = [
                self.script.define(f"{symbol}{word}", "Bool", self._fits(name, word, in_turn, False))
                for word in self._words(name)
            ]
            unknown = FALSE
            if self.unknown_by_limits != FALSE:
                surely = [self._fits(name, word, in_turn, True) for word in self._words(name)]
                apart = any_of(all_of((m, negate(s))) for m, s in zip(maybe, surely, strict=True))
                unknown = self.script.define(f"{symbol}-unknown", "Bool", apart)
            self._left[name, in_turn] = tuple(maybe), unknown
        return self._left[name, in_turn]

    def _fits(self, name: str, word: int, in_turn: bool, sure: bool) -> str:
        """That a value is open to a decision and the others have values with which all limits are met: so
        far as is known, or whatever what is not known turns out to be (`sure`)."""
        own = self._own(name, word)
        if own == FALSE:
            return FALSE
        place = self.questions.index(name)
        others = [
            (other, not in_turn or at < place) for at, other in enumerate(self.questions) if other != name
        ]
        if not self.group.apart:
            # where anything is not known, neither is what is left
            parts = [own, any_of(self._ways_as_a_whole(name, word, others))]
            return all_of((*parts, negate(self.unknown_by_limits) if sure else TRUE))
        parts = [own]
        chosen = {**dict(others), name: not in_turn}

        def reach(of: str, value: int) -> str:
            return any_of((self._own(of, value), self._open_to(of, chosen[of])[value]))

        numbered = [bound.numbered(reach) for bound in self.bounds]
        if sure:
            parts += [any_of((negate(b.may_bind), n)) for b, n in zip(self.bounds, numbered, strict=True)]
            binding = [bound.may_bind for bound in self.bounds]
        else:
            binding = [
                all_of((bound.live.known, bound.live.text, n))
                for bound, n in zip(self.bounds, numbered, strict=True)
            ]
        if len(self.bounds) == 1:
            (bound,) = self.bounds
            least = [self._least_of(0, other, chosen, sure) for other, chosen in others]
            parts.append(bound.met(binding[0], [bound.added(name, word, sure), *least]))
        else:
            parts.append(any_of(self._ways(name, word, others, binding, sure)))
        return all_of(parts)

    def _ways_as_a_whole(self, name: str, word: int, others: Sequence[tuple[str, bool]]) -> Iterator[str]:
        """Each joint choice with which all limits are met, whose amounts are not told apart."""
        chosen = dict(others)
        columns = [(word,) if other == name else self._words(other) for other in self.questions]
        for row in product(*columns):
            values = zip(self.questions, row, strict=True)
            open_ = [self._open_to(other, chosen[other])[w] for other, w in values if other != name]
            yield all_of((*open_, *(fine.text for fine in self._met(row))))

    def _met(self, row: tuple[int, ...]) -> list[Known]:
        """For each limit that a joint choice meets it, or that its rule is not live."""
        if row not in self._rows:
            words = zip(self.questions, row, strict=True)
            way = {name: self.group.words(name)[word] for name, word in words}
            self._rows[row] = [met(self.encoding, limit, way) for limit in self.group.limits]
        return self._rows[row]

    def _ways(
        self,
        name: str,
        word: int,
        others: Sequence[tuple[str, bool]],
        binding: Sequence[str],
        sure: bool,
    ) -> Iterator[str]:
        """Each joint choice of the others with which all limits are met."""
        for row in product(*(self._words(other) for other, _ in others)):
            chosen = list(zip(others, row, strict=True))
            open_ = [self._open_to(other, c)[w] for (other, c), w in chosen]
            met = []
            for at, bound in enumerate(self.bounds):
                added = [bound.added(name, word, sure)]
                for (other, c), w in chosen:
                    amount = bound.added(other, w, sure)
                    blind = self.before[other].blind if sure else FALSE
                    worst = amount if blind == FALSE else bound.worst(other, self._open_to(other, c))
                    added.append(if_else(blind, worst, amount))
                met.append(bound.met(binding[at], added))
            yield all_of((*open_, *met))

    def _least_of(self, at: int, name: str, chosen: bool, sure: bool) -> str:
        """The least that a decision need add to a limit (`at least`: the most that it can)."""
        key = at, name, chosen, sure
        if key not in self._least:
            bound, open_ = self.bounds[at], self._open_to(name, chosen)
            amounts = [bound.added(name, word, sure) for word in self._words(name)]
            text = best(bound.at_most, open_, amounts, number(Fraction(0), bound.scale))
            blind = self.before[name].blind
            if sure and blind != FALSE:
                text = if_else(blind, bound.worst(name, open_), text)
            symbol = f"{self.encoding.symbol(name, self.closed)}-adds{at}"
            symbol += ("-chosen" if chosen and self.group.read else "") + ("-sure" if sure else "")
            self._least[key] = self.script.define(symbol, sort_of(Number(), bound.scale), text)
        return self._least[key]
