"""Records as plain data that JSON can hold, and back again.

A record is a list of the name of its class and of its fields, in their order; only classes named here are
ever made, so that reading what somebody tampered with makes nothing but records.
"""

from collections.abc import Mapping
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any

import attrs

from verifier import finding
from verifier.model import claims, facts, kinds, policy, rules, terms
from verifier.source import span

_MODULES = (finding, terms, kinds, span, policy, claims, facts, rules)
_NUMBER, _TUPLE, _SET, _MAPPING = "/", "()", "{}", ":"


class Strange(Exception):
    """Something is no record that is known here."""


@cache
def _classes() -> Mapping[str, Any]:
    """The classes of records and of words, by name."""
    found = {}
    for module in _MODULES:
        for name, one in vars(module).items():
            own = isinstance(one, type) and one.__module__ == module.__name__
            if own and (attrs.has(one) or issubclass(one, Enum)):
                found[f"{module.__name__.rpartition('.')[2]}.{name}"] = one
    return found


@cache
def _forms() -> Mapping[type, tuple[str, tuple[str, ...]]]:
    """For each class its name and the names of its fields; a word has none."""
    return {
        one: (name, tuple(field.name for field in attrs.fields(one)) if attrs.has(one) else ())
        for name, one in _classes().items()
    }


def plain(value: Any) -> Any:
    """A value as plain data; raises Strange where it holds what no record of an answer holds."""
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, Fraction):
        return [_NUMBER, str(value)]
    if isinstance(value, tuple):
        return [_TUPLE, *map(plain, value)]
    if isinstance(value, frozenset):
        return [_SET, *sorted(map(plain, value), key=repr)]
    if isinstance(value, Mapping):
        return [_MAPPING, *([plain(key), plain(one)] for key, one in value.items())]
    if type(value) not in _forms():
        raise Strange(type(value).__name__)
    name, fields = _forms()[type(value)]
    if isinstance(value, Enum):
        return [name, value.name]
    return [name, *(plain(getattr(value, field)) for field in fields)]


def record(data: Any) -> Any:
    """The value that plain data stands for; raises Strange where it stands for none."""
    if not isinstance(data, list):
        return data
    try:
        name, *parts = data
        if name == _NUMBER:
            return Fraction(parts[0])
        if name == _TUPLE:
            return tuple(map(record, parts))
        if name == _SET:
            return frozenset(map(record, parts))
        if name == _MAPPING:
            return {record(key): record(one) for key, one in parts}
        known = _classes()[name]
        fields = _forms()[known][1]
        if not fields and parts:
            return known[parts[0]]
        return known(**dict(zip(fields, map(record, parts), strict=True)))
    except (ValueError, TypeError, KeyError, IndexError, ZeroDivisionError) as problem:
        raise Strange(str(problem)) from None
