"""The same cases with other values of some facts, and when a decision comes out otherwise, as terms."""

from collections.abc import Collection, Mapping

from verifier.encode.smt import Encoding
from verifier.encode.smt.moved import Moved
from verifier.encode.smt.text import all_of, any_of, negate
from verifier.model.mentions import mentioned
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
        names = (*inquiry.defined, *inquiry.decided)
        self.touched = frozenset(name for name in names if not self.moved.isdisjoint(inquiry.reads(name)))
        wanted = {d.name for d in inquiry.decisions if d.name in self.touched}
        wanted |= {read for name in wanted for read in inquiry.relevant(name)}
        self.about = tuple(
            d for d in inquiry.decided if d in wanted and d in self.touched and inquiry.asks(d)
        )

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
        read = self.inquiry.relevant(name) - {name}
        upstream = [d for d in self.inquiry.decided if d in read and d in self.touched]
        known = (negate(each.question(name).blind) for each in (one, other))
        before = (self._same(one, other, d) for d in upstream)
        return all_of((*known, *before, self._differ(one, other, name)))

    def _differ(self, one: Encoding, other: Encoding, name: str) -> str:
        return differ(one, one.question(name), other.question(name), other)

    def _same(self, one: Encoding, other: Encoding, name: str) -> str:
        """That a decision comes out alike, or is not known in one of the cases."""
        unknown = (each.question(name).blind for each in (one, other))
        return any_of((*unknown, negate(self._differ(one, other, name))))

    def admitted(self, copy: Moved, names: frozenset[str]) -> str:
        """That the assumptions hold with the other values too, and readers find the same values."""
        inquiry = self.inquiry
        same = {*inquiry.structure(names), *(h.text for h in inquiry.assumed(names, inquiry.encoding))}
        held = [*copy.chosen_among(names), *(h.text for h in inquiry.assumed(names, copy))]
        return all_of(text for text in held if text not in same)
