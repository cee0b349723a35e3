"""Kinds as written, to kinds: a type or a measure by name, or a list of words in place."""

from fractions import Fraction

from verifier.model.from_syntax.expressions import constant
from verifier.model.from_syntax.scope import Scope
from verifier.model.kinds import DATE, FIRST_DAY, LAST_DAY, Enumeration, Kind, Number, YesNo, is_date
from verifier.model.nearest import suggest
from verifier.syntax import tree

LATER = {"text": "text"}
"""Kinds that the language will have and does not have yet."""


def kind(scope: Scope, written: tree.KindExpression, name: str | None = None) -> Kind | None:
    """The kind that is written; `name` is that of the type declared by it. None where a mistake was told."""
    if written.is_list or (written.optional and name is not None):
        scope.wrong(
            written.span,
            f"{'a list' if written.is_list else 'an optional fact'} has no kind of its own",
            "declare it where it stands, as an `input` or a fact of a record",
        )
        return None
    if written.values:
        return _enumeration(scope, written, name)
    base = _base(scope, written)
    if base is None:
        return None
    if written.low is None and written.high is None and written.step is None:
        return _named(base, name)
    if not isinstance(base, Number):
        scope.wrong(
            written.span,
            f"`{written.base}` has no range and no step",
            "write `from`, `to` and `step` on numbers",
        )
        return None
    return _narrowed(scope, written, base, name)


def _base(scope: Scope, written: tree.KindExpression) -> Kind | None:
    base = written.base or ""
    if base.replace(" ", "") == "yes/no":
        return YesNo()
    if base == "number":
        return Number()
    if base == DATE:
        return Number(DATE, FIRST_DAY, LAST_DAY, Fraction(1))
    if base in scope.measures:
        return Number(base)
    if base in scope.types:
        return scope.types[base]
    if base in scope.broken:
        return None
    if base in LATER:
        scope.wrong(written.span, f"{LATER[base]} are not built yet", "use a number, for instance of `days`")
        return None
    place = scope.places.get(base)
    if place is not None:
        known = f"`{base}` is {place.what}, not a kind"
        if place.what == "a type":
            known = f"the type `{base}` stands below, at line {place.span.line}"
        scope.wrong(written.span, known, "name a type or a measure declared above, `number` or `yes/no`")
        return None
    kinds = ("number", "yes/no", *scope.types, *sorted(scope.measures))
    scope.wrong(
        written.span,
        f"unknown kind `{base}`",
        suggest(base, kinds, f"declare it: `type {base} : …` or `measure {base}`"),
    )
    return None


def _named(base: Kind, name: str | None) -> Kind:
    """A type declared as another kind has its own name."""
    if name is None or isinstance(base, YesNo):
        return base
    if isinstance(base, Number):
        return Number(base.measure, base.low, base.high, base.step, name)
    return Enumeration(base.values, base.ordered, name)


def _enumeration(scope: Scope, written: tree.KindExpression, name: str | None) -> Kind | None:
    seen: set[str] = set()
    for value in written.values:
        if value.name in seen:
            scope.wrong(value.span, f"`{value.name}` is listed twice", "leave one of them out")
        seen.add(value.name)
    if len(seen) < len(written.values):
        return None
    return Enumeration(tuple(value.name for value in written.values), written.ordered, name)


def _narrowed(scope: Scope, written: tree.KindExpression, base: Number, name: str | None) -> Kind | None:
    """A number kind with the range and step that are written, inside those of its base."""
    before = len(scope.mistakes)
    low = _bound(scope, written.low, base)
    high = _bound(scope, written.high, base)
    step = _bound(scope, written.step, Number() if is_date(base) else base)
    if len(scope.mistakes) > before:
        return None
    if is_date(base) and step is not None:
        scope.wrong(written.span, "dates go from day to day and have no other step", "leave the step out")
        return None
    if step is not None and step <= 0:
        scope.wrong(written.span, "a step must be above 0", "write a step such as `0.01` or `5`")
        return None
    narrowed = Number(
        base.measure,
        base.low if low is None else low,
        base.high if high is None else high,
        base.step if step is None else step,
        name,
    )
    if narrowed.low is not None and narrowed.high is not None and narrowed.low > narrowed.high:
        scope.wrong(
            written.span, "the range is empty: it ends below where it starts", "write the lower end first"
        )
        return None
    for end in (low, high):
        if end is not None and not base.in_range(end):
            scope.wrong(
                written.span,
                f"the range goes beyond that of `{written.base}`",
                f"stay within the range of `{written.base}`, or name its measure instead",
            )
            return None
    return narrowed


def _bound(scope: Scope, written: tree.Expression | None, base: Number) -> Fraction | None:
    if written is None:
        return None
    found = constant(scope, written, Number(base.measure))
    return found.value if found is not None and isinstance(found.value, Fraction) else None
