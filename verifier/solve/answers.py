"""What z3 prints, read back: values of facts, exact."""

import re
from fractions import Fraction

from verifier.model.kinds import Kind, Number, Value

_TOKEN = re.compile(r"\(|\)|[^\s()]+")

Tree = str | list["Tree"]


def read_values(text: str) -> dict[str, str | Fraction]:
    """The pairs of a `get-value` answer: Booleans as words, numbers exact."""
    tokens = _TOKEN.findall(text)
    tree, _ = _read(tokens, 0)
    assert isinstance(tree, list)
    pairs: dict[str, str | Fraction] = {}
    for pair in tree:
        assert isinstance(pair, list)
        name, value = pair
        assert isinstance(name, str)
        pairs[name] = _value(value)
    return pairs


def read_each(text: str) -> list[str | Fraction]:
    """The values of a `get-value` answer, in the order of the terms; none where one is no fraction."""
    tree, _ = _read(_TOKEN.findall(text), 0)
    try:
        return [_value(pair[1]) for pair in tree]
    except ValueError:  # a root, say, which the solver writes as an equation
        return []


def read_end(text: str) -> Fraction | None:
    """The end that a `get-objectives` answer tells; None where there is none.

    An end that is approached and never reached is told as the number approached.
    """
    if re.search(r"\boo\b", text):
        return None
    tree, _ = _read(_TOKEN.findall(text), 0)
    assert isinstance(tree, list)
    return _number(tree[1])


def _read(tokens: list[str], place: int) -> tuple[Tree, int]:
    if tokens[place] != "(":
        return tokens[place], place + 1
    parts: list[Tree] = []
    place += 1
    while tokens[place] != ")":
        part, place = _read(tokens, place)
        parts.append(part)
    return parts, place + 1


def _value(tree: Tree) -> str | Fraction:
    return tree if isinstance(tree, str) and tree in ("true", "false") else _number(tree)


def _number(tree: Tree) -> Fraction:
    match tree:
        case ["-", part]:
            return -_number(part)
        case ["/", first, second]:
            return _number(first) / _number(second)
        case ["to_real", part]:
            return _number(part)
        case ["+", *parts]:
            return sum((_number(part) for part in parts), Fraction(0))
        case ["*", first, second]:
            return _number(first) * _number(second)
        case "epsilon":
            return Fraction(0)
        case str():
            return Fraction(tree)
    raise ValueError(f"not a number: {tree}")


def to_value(kind: Kind, answer: str | Fraction, scale: int | None) -> Value:
    """The value of a kind that an answer on a scale stands for."""
    if isinstance(kind, Number):
        assert isinstance(answer, Fraction)
        return answer if scale is None else answer / scale
    if isinstance(answer, str):
        return "yes" if answer == "true" else "no"
    return kind.values[int(answer)]
