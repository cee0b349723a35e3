"""From an answer of the solver back to a case."""

import re
from collections.abc import Iterable

from verifier.encode.asp.bands import representative
from verifier.encode.asp.prepared import Prepared
from verifier.model.kinds import Number, Value
from verifier.model.policy import Case

_SHOWN = re.compile(r"(case|reads_unasked)\((\w+),(\w+)\)\Z")


def decode_case(prepared: Prepared, answer: Iterable[str]) -> Case:
    """The case that an answer stands for: facts in declared order, then the choices made for decisions.

    Each number is the one that stands for its band: typical where it can be, else the roundest.
    """
    shown = {found[2]: found[3] for text in answer if (found := _SHOWN.match(text)) and found[1] == "case"}
    words = {symbol: name[5:] for name, symbol in prepared.symbols.items() if name.startswith("word:")}
    case: dict[str, Value] = {}
    for name in (*prepared.facts, *prepared.decisions):
        value = shown.get(prepared.symbols[name])
        if value is None:
            continue
        kind = prepared.kinds[name]
        if isinstance(kind, Number):
            typical = prepared.facts[name].typical
            band = prepared.bands[name][int(value)]
            case[name] = representative(band, kind, typical if not isinstance(typical, str) else None)
        else:
            case[name] = words[value]
    return case


def decode_readings(prepared: Prepared, answer: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Who reads what where it is not asked: pairs of decisions, of an answer to `reads-unasked`."""
    names = {prepared.symbols[name]: name for name in prepared.decisions}
    found = [match.groups() for text in answer if (match := _SHOWN.match(text))]
    return tuple(sorted((names[a], names[b]) for shown, a, b in found if shown == "reads_unasked"))
