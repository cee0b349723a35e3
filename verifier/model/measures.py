"""Measures multiplied and divided: `percent` times `credits`, over `credits`, is `percent` again.

A compound measure is written out, `credits * percent` or `1 / credits`; it lives only inside a
product or a quotient that brings it back to a declared one.
"""

Measure = str | None
"""None is that of a number without a measure."""


def multiplied(one: Measure, other: Measure) -> Measure:
    """The measure of a product."""
    (over, under), (more, less) = _parts(one), _parts(other)
    return _measure([*over, *more], [*under, *less])


def divided(one: Measure, other: Measure) -> Measure:
    """The measure of a quotient."""
    (over, under), (more, less) = _parts(one), _parts(other)
    return _measure([*over, *less], [*under, *more])


def is_compound(measure: Measure) -> bool:
    """Whether no fact can have this measure."""
    return measure is not None and (" * " in measure or " / " in measure)


def ratio(measure: Measure) -> tuple[Measure, str] | None:
    """What a factor of this measure multiplies by and divides by: of `percent / credits` the two, of
    `1 / credits` None and `credits`; None where it does not divide, or by more than one measure."""
    over, under = _parts(measure)
    return (over[0] if over else None, under[0]) if len(over) < 2 and len(under) == 1 else None


def _parts(measure: Measure) -> tuple[list[str], list[str]]:
    if measure is None:
        return [], []
    over, _, under = measure.partition(" / ")
    return [part for part in over.split(" * ") if part != "1"], under.split(" * ") if under else []


def _measure(over: list[str], under: list[str]) -> Measure:
    for part in list(over):
        if part in under:
            over.remove(part)
            under.remove(part)
    if not over and not under:
        return None
    words = " * ".join(sorted(over)) or "1"
    return f"{words} / {' * '.join(sorted(under))}" if under else words
