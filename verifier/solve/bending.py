"""What multiplies, divides or rounds facts, and so makes questions hard."""

from collections.abc import Iterator

from verifier.model.mentions import mentioned, parts_of
from verifier.model.terms import Aggregate, Condition, Product, Quotient, Rounded, Term


def bent(part: Term | Condition) -> Iterator[str]:
    """The names that a part multiplies, divides or rounds."""
    if isinstance(part, Product | Quotient | Rounded):
        yield from mentioned(part)
    for inner in parts_of(part):
        yield from bent(inner)


def multiplied(part: Term | Condition) -> Iterator[Term]:
    """The outermost products, quotients and means in a part."""
    match part:
        case Product() | Quotient():
            yield part
        case Aggregate(function="mean"):
            yield part
        case _:
            for inner in parts_of(part):
                yield from multiplied(inner)
