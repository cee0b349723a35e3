"""The same cases with other values of some facts, and when a decision comes out otherwise, as terms."""

from collections.abc import Collection, Iterator, Mapping

from verifier.encode.smt import Encoding, QuestionTerms
from verifier.encode.smt.finite import Words
from verifier.encode.smt.moved import Moved
from verifier.encode.smt.numeric import Stretch
from verifier.encode.smt.text import all_of, any_of, compare, negate, same
from verifier.model.mentions import mentioned
from verifier.model.paths import name_in_policy
from verifier.solve.differing import differ
from verifier.solve.inquiry import Inquiry


class Beside:
    """The decisions of an inquiry that depend on some facts, in cases that are alike but for these.

    `moved` are the names of the facts, `touched` the definitions and decisions that depend on them. `about`
    are the decisions that the user asked about, of those touched, and those that these read.
    """

    def __init__(self, inquiry: Inquiry, moved: Collection[str]) -> None:
        self.inquiry = inquiry
        self.moved = frozenset(moved)
        self.kept: dict[str, str] = {}
        names = (*inquiry.defined, *inquiry.decided)
        self.touched = frozenset(name for name in names if not self.moved.isdisjoint(inquiry.reads(name)))
        wanted = {d.name for d in inquiry.decisions if d.name in self.touched}
        wanted |= {read for name in wanted for read in inquiry.relevant(name)}
        self.about = tuple(
            d for d in inquiry.decided if d in wanted and d in self.touched and inquiry.asks(d)
        )

    def holds_all(self, keys: Collection[str]) -> bool:
        """Whether all of these decisions, by key, are asked about, or no longer lists are: not where lists
        are too short for some of them."""
        there = {name_in_policy(self.inquiry.native, name) for name in self.about}
        return self.inquiry.last or there.issuperset(keys)

    @property
    def fixed(self) -> bool:
        """Whether what the solver is told of a list stays the same when these facts move: not where members
        are counted by what depends on them."""
        inquiry = self.inquiry
        held = {name for condition in inquiry.flat.structure for name in mentioned(condition)}
        held.update(*(inquiry.reads(name) for name in tuple(held)))
        return self.moved.isdisjoint(held | inquiry.apart_by)

    def copy(self, tag: str, symbols: Mapping[str, str]) -> Moved:
        """The same policy with these terms for the facts; `tag` stands for them. Written once."""
        copies = self.inquiry.copies
        if tag not in copies:
            copies[tag] = Moved(self.inquiry.encoding, tag, symbols, self.touched)
        return copies[tag]

    def apart(self, one: Encoding, other: Encoding, name: str) -> str:
        """That a decision, known in both cases, comes out otherwise, and no other one that it reads does.

        Where this is so of none of the decisions asked about, all of them come out alike.
        """
        known = (negate(each.question(name).blind) for each in (one, other))
        before = (self._same(one, other, d) for d in self._upstream(name))
        return all_of((*known, *before, self._differ(one, other, name)))

    def bears(self, copy: Moved, name: str) -> str:
        """That the facts bear on a decision, and on none that it reads: it comes out otherwise, or it is not
        known for want of another one, and would come out otherwise once that is mended."""
        one, other = self.inquiry.encoding, copy
        first, second = one.question(name), other.question(name)
        unknown = any_of((first.blind, second.blind))
        pairs = zip(_said(first), _said(second), strict=True)
        said = [negate(same(a, b)) for a, b in pairs if a != b]
        numbers = zip(_numbers(first), _numbers(second), strict=True)
        said += [negate(compare("=", a, b)) for a, b in numbers if a != b]
        upstream = (negate(self._differ(one, other, d)) for d in self._upstream(name))
        return all_of((*upstream, any_of((self._differ(one, other, name), all_of((unknown, any_of(said)))))))

    def _upstream(self, name: str) -> list[str]:
        read = self.inquiry.relevant(name) - {name}
        return [d for d in self.inquiry.decided if d in read and d in self.touched]

    def _differ(self, one: Encoding, other: Encoding, name: str) -> str:
        return differ(one, one.question(name), other.question(name), other)

    def _same(self, one: Encoding, other: Encoding, name: str) -> str:
        """That a decision comes out alike, or is not known in one of the cases."""
        unknown = (each.question(name).blind for each in (one, other))
        return any_of((*unknown, negate(self._differ(one, other, name))))

    def admitted(self, copy: Moved, names: frozenset[str]) -> str:
        """That readers can find the same of decisions with the other values, and that these meet what is
        assumed of them, or the assumption is let go.

        `kept` says by a symbol of each assumption that it is not: so a proof can name it.
        """
        base = self.inquiry.structure(names)
        same = {h.text for h in self.inquiry.assumed(names, self.inquiry.encoding)}
        held = [text for text in copy.chosen_among(names) if text not in base]
        for assumed in self.inquiry.assumed(names, copy):
            if assumed.text not in same:
                held.append(any_of((negate(self._keeps(copy, assumed.name)), assumed.text)))
        return all_of(held)

    def _keeps(self, copy: Moved, assumption: str) -> str:
        if assumption not in self.kept:
            symbol = f"kept{copy.tag}-{len(self.kept) + 1}"
            self.kept[assumption] = copy.script.declare(symbol, "Bool", f"{assumption} is kept")
        return self.kept[assumption]


def _said(terms: QuestionTerms) -> Iterator[str]:
    """What the rules say of a decision, whatever is found of those that are not known."""
    yield terms.asked.text
    for standing in terms.standings:
        yield standing.in_force
        if isinstance(standing, Words):
            yield from standing.bits
        else:
            yield from (guard for guard, _ in standing.points)


def _numbers(terms: QuestionTerms) -> Iterator[str]:
    """The numbers that the rules name for a decision."""
    for standing in terms.standings:
        if isinstance(standing, Stretch):
            yield from (number for _, number in standing.points)
