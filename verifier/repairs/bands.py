"""Bounds of a rule moved to where a hole ends, or to where another rule begins.

Where a hole lies above `failed_first <= 30` and ends below 31, the rule may say `failed_first < 31`; where
two bands overlap, either may end where the other one begins. A range has closed ends only, so that a rule
with one is given both ends as comparisons (`failed_first >= 31 and failed_first < 46`); a cell cannot.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal, NamedTuple

from verifier.finding import Bounds
from verifier.model.kinds import Number
from verifier.repairs.hole import Hole, ends
from verifier.repairs.written import Written


class Moved(NamedTuple):
    """A test in other words; `kind` names the repair."""

    kind: Literal["bound", "band", "value"]
    words: str


class _End(NamedTuple):
    """An end of a band, and whether the number itself lies outside."""

    at: Fraction
    open: bool


def widened(hole: Hole, test: Written) -> Iterator[Moved]:
    """The test so that it holds in the hole as well, of which it holds at one end but for a step."""
    limit = hole.limits.get(test.key)
    if limit is None:
        return
    if test.form == "values":
        yield from _with_words(test, limit)
        return
    for low, high in _found(test.kind, limit):
        own_low, own_high = _own(test)
        if high is not None and own_high is not None and low is not None and _meets(test, own_high, low):
            yield from _said(test, own_low, high)
        if low is not None and own_low is not None and high is not None and _meets(test, own_low, high):
            yield from _said(test, low, own_high)


def narrowed(hole: Hole, test: Written) -> Iterator[Moved]:
    """The test so that it no longer holds where two rules clash, but holds beside it on one side."""
    limit = hole.limits.get(test.key)
    if limit is None:
        return
    if test.form == "values":
        left = tuple(word for word in test.words if word not in (limit.values or ()))
        if left and left != test.words:
            yield Moved("value", _words(test, left))
        return
    own_low, own_high = _own(test)
    low, high = _ends(limit)
    if own_high is not None and low is not None and (own_low is None or own_low.at <= low.at):
        yield from _by_steps_too(test, own_low, _End(low.at, not low.open))
    if own_low is not None and high is not None and (own_high is None or own_high.at >= high.at):
        yield from _by_steps_too(test, _End(high.at, not high.open), own_high)


def _by_steps_too(test: Written, low: _End | None, high: _End | None) -> Iterator[Moved]:
    """The test with these ends, and on a grid with the nearest steps inside them."""
    for one in dict.fromkeys((_stepped(test.kind, low, high), (low, high))):
        yield from _said(test, *one)


def _own(test: Written) -> tuple[_End | None, _End | None]:
    of = test.bounds
    return _end(of.at_least, of.above), _end(of.at_most, of.below)


def _end(closed: object, open_: object) -> _End | None:
    if isinstance(closed, Fraction):
        return _End(closed, False)
    return _End(open_, True) if isinstance(open_, Fraction) else None


def _ends(limit: Bounds) -> tuple[_End | None, _End | None]:
    only = limit.values[0] if limit.values else None
    low = limit.at_least if only is None else only
    high = limit.at_most if only is None else only
    return _end(low, limit.above), _end(high, limit.below)


def _found(kind: object, limit: Bounds) -> Iterator[tuple[_End | None, _End | None]]:
    """The ends of a hole by the steps in it, where there is a grid, and as they were found.

    A hole of which one end is not told reaches to the end of the declared range.
    """
    low, high = _ends(limit)
    if isinstance(kind, Number):
        low, high = low or _end(kind.low, None), high or _end(kind.high, None)
    yield from dict.fromkeys((_stepped(kind, low, high), (low, high)))


def _stepped(kind: object, low: _End | None, high: _End | None) -> tuple[_End | None, _End | None]:
    """The ends with the numbers themselves inside, where there is a grid."""
    if not isinstance(kind, Number):
        return low, high
    limit = Bounds(
        at_least=low.at if low and not low.open else None,
        above=low.at if low and low.open else None,
        at_most=high.at if high and not high.open else None,
        below=high.at if high and high.open else None,
    )
    least, low_open, most, high_open = ends(kind, limit)
    return (
        None if least is None else _End(least, low_open),
        None if most is None else _End(most, high_open),
    )


def _meets(test: Written, own: _End, other: _End) -> bool:
    """Whether a band that ends here leaves nothing between it and a hole that begins or ends there."""
    step = test.kind.step if isinstance(test.kind, Number) else None
    return own.at == other.at or (step is not None and abs(own.at - other.at) <= step)


def _said(test: Written, low: _End | None, high: _End | None) -> Iterator[Moved]:
    """The test with these ends."""
    if low is not None and high is not None:
        if low.at > high.at or (low.at == high.at and (low.open or high.open)):
            return
        if not low.open and not high.open:
            words = f"{test.number(low.at).removesuffix(test.measure)} .. {test.number(high.at)}"
            yield Moved("bound", words if test.cell else f"{test.name} in {words}")
        elif not test.cell:
            signs = (">" if low.open else ">=", "<" if high.open else "<=")
            words = f"{test.compared(signs[0], low.at)} and {test.compared(signs[1], high.at)}"
            yield Moved("band", words if test.alone else f"({words})")
    elif high is not None:
        yield Moved("bound", test.compared("<" if high.open else "<=", high.at))
    elif low is not None:
        yield Moved("bound", test.compared(">" if low.open else ">=", low.at))


def _with_words(test: Written, limit: Bounds) -> Iterator[Moved]:
    """One value more, or several, in the order declared."""
    new = [word for word in limit.values or () if isinstance(word, str) and word not in test.words]
    values = () if isinstance(test.kind, Number) else test.kind.values
    if new and set(values) != {"no", "yes"} and len(test.words) + len(new) < len(values):
        yield Moved("value", _words(test, (*test.words, *new)))


def _words(test: Written, words: tuple[str, ...]) -> str:
    said = f"in {{{', '.join(words)}}}"
    if len(words) == 1:
        said = words[0] if test.cell else f"is {words[0]}"
    return said if test.cell else f"{test.name} {said}"
