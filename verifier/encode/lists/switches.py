"""Where a term or a condition turns over: the comparisons that it makes, written out.

failed in 31 .. 45      31 <= failed, failed <= 45
failed in {30, 60}      failed = 30, failed = 60
min(a, b, c)            a <= min(b, c), b <= c
"""

from collections.abc import Iterator

from verifier.model.kind_of import kind_of
from verifier.model.kinds import Number
from verifier.model.terms import (
    Among,
    Comparison,
    Condition,
    Constant,
    Greatest,
    Least,
    Term,
    Within,
)


def switches(part: Term | Condition) -> Iterator[Comparison]:
    """The comparisons that a part makes itself, without those inside its parts."""
    match part:
        case Comparison():
            yield part
        case Within(left=left, low=low, high=high):
            yield Comparison(low, "<=", left)
            yield Comparison(left, "<=", high)
        case Among(left=left, values=values) if isinstance(kind := kind_of(left), Number):
            yield from (Comparison(left, "=", Constant(value, kind)) for value in values)
        case Least(parts=parts) | Greatest(parts=parts):
            for place in range(len(parts) - 1):
                yield Comparison(parts[place], "<=", rest(part, place + 1))


def rest(part: Least | Greatest, start: int) -> Term:
    """The least or greatest of the parts from a place on."""
    parts = part.parts[start:]
    return parts[0] if len(parts) == 1 else type(part)(parts)
