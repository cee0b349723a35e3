"""What is said of the members of a list: sums, counts, means, the best of them; every, some, no."""

from typing import Literal, cast

from attrs import frozen

from verifier.model.from_syntax.agreement import described
from verifier.model.from_syntax.arithmetic import Typed
from verifier.model.from_syntax.held import is_above_zero, known_by
from verifier.model.from_syntax.readers import Readers
from verifier.model.from_syntax.scope import Divisor, Scope
from verifier.model.kinds import Kind, Number, YesNo
from verifier.model.nearest import suggest
from verifier.model.paths import member_word
from verifier.model.policy import ListOf
from verifier.model.terms import (
    Aggregate,
    Always,
    Best,
    Condition,
    Field,
    Members,
    Quantified,
    Term,
)
from verifier.model.wording import say_term
from verifier.syntax import tree

_SIGNS = frozenset(("<", "<=", "=", "!=", ">=", ">"))


@frozen(eq=False, repr=False)
class _Entered:
    """Members with the scope in which each of them is spoken of."""

    over: Members
    inside: Scope


def aggregate(readers: Readers, scope: Scope, written: tree.Aggregate) -> Typed | None:
    """A sum, a count, a least, greatest or mean value over members."""
    entered = _members(readers, scope, written.over)
    if entered is None:
        return None
    over, inside = entered.over, entered.inside
    if written.part is None:
        return Typed(Aggregate("count", None, None, over, Number()), Number())
    part = readers.number(inside, written.part)
    weight = None if written.weight is None else readers.number(inside, written.weight)
    if part is None or (written.weight is not None and weight is None):
        return None
    assert isinstance(part.kind, Number)
    kind = Number(part.kind.measure)
    function = cast(Literal["sum", "min", "max", "mean"], written.function)
    if not _fits(scope, written, function, part.term, over):
        return None
    share = weight.term if weight is not None else over.best.share if over.best is not None else None
    if share is not None and function == "mean" and not is_above_zero(inside, share):
        span = written.over.span if written.weight is None else written.weight.span
        scope.divisors.append(Divisor(share, over, scope.held, scope.clause, span))
    return Typed(Aggregate(function, part.term, None if weight is None else weight.term, over, kind), kind)


def _fits(scope: Scope, written: tree.Aggregate, function: str, part: Term, over: Members) -> bool:
    """Whether weights and `best` stand where they mean something."""
    if written.weight is not None and over.best is not None:
        problem = "the best members are weighted already, by the share that counts of each"
        scope.wrong(written.weight.span, problem, "leave `weighted by …` out")
        return False
    if over.best is not None and function == "sum" and part != over.best.share:
        share = say_term(over.best.share)
        scope.wrong(
            written.span,
            f"the last of the best members counts with a part of its `{share}`, not of `{say_term(part)}`",
            f"write `sum of {share} over best …`, or `mean of {say_term(part)} over best …`",
        )
        return False
    return True


def _members(readers: Readers, scope: Scope, written: tree.Members) -> _Entered | None:
    of = _named(scope, written.list)
    if of is None:
        return None
    inside = scope.entering(of)
    if _compares_the_whole(readers, inside, written.where):
        return None
    where = _where(readers, inside, written.where)
    if where is None:
        return None
    inside = inside.knowing(known_by(where))
    best = None
    if written.amount is not None:
        best = _best(readers, inside, written)
        if best is None:
            return None
    return _Entered(Members(of.name, of.record, scope.owner_of(of), where, best), inside)


def _compares_the_whole(readers: Readers, inside: Scope, where: tree.Expression | None) -> bool:
    """Whether, told, a sum or count is compared without brackets and its `where` took the comparison."""
    if not isinstance(where, tree.Binary) or where.operator not in _SIGNS:
        return False
    if not isinstance(where.left, tree.Name) or not isinstance(where.right, tree.Numeral):
        return False
    left = readers.term(inside, where.left)
    if left is None or not isinstance(left.kind, YesNo):
        return False
    number = " ".join(word for word in (where.right.text, where.right.measure) if word)
    test = f"{where.left.name} {where.operator} {number}"
    inside.wrong(
        where.span,
        f"`{test}` stands after `where` and compares yes or no with a number",
        f"put what is compared in brackets: `(… where {where.left.name}) {where.operator} {number}`",
    )
    return True


def _where(readers: Readers, inside: Scope, written: tree.Expression | None) -> Condition | None:
    return Always() if written is None else readers.condition(inside, written)


def _best(readers: Readers, inside: Scope, written: tree.Members) -> Best | None:
    """`best 90 credits … by mark`: the share is a fact of each member, what goes by it has an order."""
    assert written.amount is not None
    assert written.share is not None
    assert written.by is not None
    share = readers.number(inside, written.share)
    by = readers.term(inside, written.by)
    if share is None or by is None:
        return None
    if not _has_order(by.kind):
        inside.wrong(
            written.by.span,
            f"`{say_term(by.term)}` is {described(by.kind)} and has no order, so none is the best",
            "name a number, or what is `ordered`",
        )
        return None
    if not isinstance(share.term, Field):
        inside.wrong(
            written.share.span,
            f"`{say_term(share.term)}` is no fact of each member, of which so much counts",
            "name a fact of the members, as in `best 90 credits of modules by mark`",
        )
        return None
    assert isinstance(share.kind, Number)
    amount = readers.constant(inside, written.amount, Number(share.kind.measure))
    if amount is None:
        return None
    if amount.value == 0:
        inside.wrong(written.amount.span, "the best of nothing is nothing", "write how much of it counts")
        return None
    return Best(amount, share.term, by.term)


def _has_order(kind: Kind) -> bool:
    return isinstance(kind, Number) or kind.ordered


def quantified(readers: Readers, scope: Scope, written: tree.Quantified) -> Condition | None:
    """`every|some|no member [of list] [where …] has …`."""
    of = _of_member(scope, written)
    if of is None:
        return None
    inside = scope.entering(of)
    where = _where(readers, inside, written.where)
    has = readers.condition(inside.knowing(known_by(where)), written.has)
    if where is None or has is None:
        return None
    over = Members(of.name, of.record, scope.owner_of(of), where)
    quantifier = cast(Literal["every", "some", "no"], written.quantifier)
    return Quantified(quantifier, over, has, named=written.list is not None)


def _of_member(scope: Scope, written: tree.Quantified) -> ListOf | None:
    """The list that is meant: the one named, else the only one in reach that holds such members."""
    word = written.member
    record = next((name for name in scope.records if member_word(name) == word.name), None)
    if record is None:
        words = [member_word(name) for name in scope.records]
        way_out = suggest(
            word.name, words, f"declare it: `record {word.name.capitalize()}`, its facts below it"
        )
        scope.wrong(word.span, f"`{word.name}` is no member of a list", way_out)
        return None
    holding = [of for of in scope.in_reach if of.record == record]
    if written.list is not None:
        of = _named(scope, written.list)
        if of is not None and of.record != record:
            scope.wrong(
                written.list.span,
                f"the members of `{of.name}` are not called `{word.name}`",
                f"write `{member_word(of.record)} of {of.name}`",
            )
            return None
        return of
    if len(holding) == 1:
        return holding[0]
    if holding:
        names = " or ".join(f"`{word.name} of {of.name}`" for of in holding)
        scope.wrong(word.span, f"several lists hold members called `{word.name}`", f"say which: {names}")
    else:
        _out_of_reach(scope, word, record)
    return None


def _named(scope: Scope, name: tree.Name) -> ListOf | None:
    """The list of this name that is in reach."""
    of = next((of for of in scope.in_reach if of.name == name.name), None)
    if of is not None or name.name in scope.broken:
        return of
    inner = next(
        (of for record in scope.records.values() for of in record.lists if of.name == name.name), None
    )
    if inner is not None:
        _out_of_reach(scope, name, inner.record)
    elif (place := scope.places.get(name.name)) is not None:
        scope.wrong(name.span, f"`{name.name}` is {place.what}, not a list", "name a list")
    else:
        known = [of.name for of in scope.in_reach]
        way_out = suggest(name.name, known, f"declare it: `input {name.name} : list of RECORD`")
        scope.wrong(name.span, f"unknown list `{name.name}`", way_out)
    return None


def _out_of_reach(scope: Scope, name: tree.Name, record: str) -> None:
    """Tell a list inside members where it is not said of which."""
    outer = scope.inside.get(record)
    if outer is None:
        scope.wrong(name.span, f"no list holds a `{record}`", f"declare one: `input … : list of {record}`")
        return
    word = member_word(outer)
    example = f"some {word} has (some {member_word(record)} has …)"
    scope.wrong(
        name.span,
        f"`{name.name}` lies inside each {word}, and it is not said of which",
        f"go through the {word}, as in `{example}` or `sum of (sum of … over …) over …`",
    )
