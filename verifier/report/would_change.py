"""What would change an outcome, in words: `but if  `stay` were 31 minutes instead of 30: 20 euros`."""

from collections.abc import Iterator, Sequence
from typing import Literal

from verifier.model.kinds import Kind, Value
from verifier.model.paths import ABSENT, fact_of_key, split
from verifier.model.policy import Decision, Definition, ListOf, Policy
from verifier.report.members import Speaking, name_of, word
from verifier.report.outcomes import outcome_words
from verifier.report.page import Page, counted, listed
from verifier.report.phrases import value
from verifier.solve.changed import Change, Changes, Move

MOST_SHOWN = 6
"""Changes told on a terminal unless all are asked for."""


def sort_of(policy: Policy, key: str) -> Literal["input", "reading", "definition"]:
    """What a fact that is changed is."""
    if any(ambiguity.name == key for ambiguity in policy.ambiguities):
        return "reading"
    return "definition" if isinstance(fact_of_key(policy, key), Definition) else "input"


def would_change(at: Speaking, found: Changes, kind: Kind, page: Page, whole: bool = False) -> Iterator[str]:
    """The nearest cases with another outcome, fewest facts first, and how much was looked through."""
    shown = found.nearest if whole else found.nearest[:MOST_SHOWN]
    for change in shown:
        yield page.beside("but if", _change(at, change, kind))
    if len(shown) < len(found.nearest):
        more = counted(len(found.nearest) - len(shown), "other change")
        yield page.beside("", f"{more} would do as well; `--all` tells them")
    if not found.complete:
        reason = f": {found.reason}" if found.reason else ""
        what = "more changes may do" if found.nearest else "what would change this could not be found out"
        yield page.beside("", what + reason)
    elif not found.nearest:
        which = "varied" if found.held else "given"
        yield page.beside("but if", f"no other values of the facts {which} would change this")
    if found.held:
        yield page.beside("", f"not varied: {listed(_held(at, found.held))}")


def _change(at: Speaking, change: Change, kind: Kind) -> str:
    words = listed(_move(at, move) for move in change.moves)
    also = [_also(at, name, of) for name, of in change.also.items()]
    if also:
        words += f", and besides {listed(also)}"
    return f"{words}: {outcome_words(at.policy, change.outcome, kind)}"


def _move(at: Speaking, move: Move) -> str:
    policy, name = at.policy, name_of(at, move.fact, "`")
    before = "absent" if move.start == ABSENT else value(policy, move.fact, move.start)
    if sort_of(policy, move.fact) == "reading":
        return f"{name} were read as {move.end} instead of {move.start}"
    if move.end == ABSENT:
        return f"{name} were absent instead of {before}"
    after = value(policy, move.fact, move.end)
    if move.border is not None:
        side, border = move.border
        after = f"just {side} {value(policy, move.fact, border)}, such as {after},"
    return f"{name} were {after} instead of {before}"


def _also(at: Speaking, key: str, of: Value) -> str:
    policy, name = at.policy, name_of(at, key, "`")
    if sort_of(policy, key) == "reading":
        return f"{name}, which is left open, is read as {of}"
    found = fact_of_key(policy, key)
    if isinstance(found, ListOf):
        return f"{name} has {counted(int(of), word(policy, f'{key}[0]'))}"
    open_ = "left open" if isinstance(found, Decision) else "not given"
    return f"{name}, which is {open_}, is {'absent' if of == ABSENT else value(policy, key, of)}"


def _held(at: Speaking, keys: Sequence[str]) -> Iterator[str]:
    """What was not varied: of lists how long they are, each of the same name once."""
    lists = [key for key in keys if isinstance(fact_of_key(at.policy, key), ListOf)]
    yield from (name_of(at, key, "`") for key in keys if key not in lists)
    if lists:
        names = listed(dict.fromkeys(f"`{split(key)[1]}`" for key in lists))
        yield f"how many {names} there are"
