"""Facts, values and places in words that a reader of the regulation knows."""

import re
from functools import lru_cache

from verifier.finding import Bounds
from verifier.model.case import kind_of_name
from verifier.model.kinds import Kind, Number, Value, is_date
from verifier.model.paths import fact_of_key, split
from verifier.model.policy import Ambiguity, Clause, Decision, Definition, Input, ListOf, Policy
from verifier.model.wording import say_value
from verifier.report.page import listed

Named = Input | Ambiguity | Definition | Decision | ListOf

_WORDS = ("more than", "at least", "less than", "at most")
_DATE_WORDS = ("after", "on or after", "before", "on or before")


def named(policy: Policy, name: str) -> Named | None:
    """What a name stands for in a policy; None where it is no fact, definition or decision."""
    if "[" in name:
        return fact_of_key(policy, name)
    everything: tuple[Named, ...] = (
        *policy.inputs,
        *policy.ambiguities,
        *policy.definitions,
        *policy.decisions,
        *policy.lists,
    )
    return next((item for item in everything if item.name == name), None)


def label(policy: Policy, name: str) -> str:
    """What a reader calls a fact: its label, else its name; of a member with its place."""
    item = named(policy, name)
    called = (item.label if item is not None else None) or name
    if called != name and "[" in name:
        called = f"{called} of {split(name)[0]}"
    return called.replace("`", "'")  # it will stand in backticks itself


def value(policy: Policy, name: str, of: Value) -> str:
    """A value of a fact with its measure: `30.5 credits`, `msc`."""
    item = named(policy, name)
    kind = item.kind if item is not None else kind_of_name(policy, name)
    return say_value(of, kind if kind is not None else Number())


def bounds(policy: Policy, name: str, of: Bounds) -> str:
    """What a region says of one fact: `more than 30 and less than 31 credits`, `ma or msc`."""
    if of.values is not None:
        return listed((value(policy, name, v) for v in of.values), "or")
    if of.at_least is not None and of.at_least == of.at_most:
        return value(policy, name, of.at_least)
    item = named(policy, name)
    kind = item.kind if item is not None else Number()
    measure = kind.measure if isinstance(kind, Number) and not is_date(kind) else None
    bare: Kind = Number() if isinstance(kind, Number) and not is_date(kind) else kind
    above, from_, below, to = _DATE_WORDS if is_date(kind) else _WORDS
    ends = ((above, of.above), (from_, of.at_least), (below, of.below), (to, of.at_most))
    words = " and ".join(f"{word} {say_value(end, bare)}" for word, end in ends if end is not None)
    return f"{words} {measure}" if measure else words


@lru_cache(maxsize=64)
def short_title(title: str) -> str:
    """`Senate Regulation 6` of `Senate Regulation 6 (6.21 to 6.30): reassessment`."""
    return re.split(r"\s*[(:;,–—]", title)[0].strip() or title


def citation(policy: Policy, clause: Clause | None) -> str:
    """`Senate Regulation 6, 6.29, up to 30 credits failed`: the path of headings to a clause."""
    own = next((part for part in policy.parts if clause and clause_of(part, clause.id)), policy)
    parts = [short_title(own.title)]
    if clause is not None:
        path = clause.heading
        # The page's own heading names the regulation again.
        inner = path[1:] if len(path) > 1 and not re.match(r"\d", path[0]) else path
        for heading in inner[:-1]:
            parts.append(_number(heading) or heading)
        if inner:
            last = inner[-1]
            opens = _number(last)
            if opens and any(opens == part for part in parts):
                last = last.removeprefix(opens).strip()
            parts.append(_uncapitalised(last) if not opens else last)
        id = clause.id.rpartition(":")[2] if policy.parts else clause.id
        if not any(part.startswith(id) for part in parts):
            parts.insert(len(parts) - 1 if len(parts) > 1 else 1, id)
    return ", ".join(parts)


def _number(heading: str) -> str | None:
    found = re.match(r"\d[\w.()/-]*", heading)
    return found.group(0) if found else None


def _uncapitalised(text: str) -> str:
    # An abbreviation such as "MRes" keeps its capital.
    return text if len(text) < 2 or not text[1].islower() else text[0].lower() + text[1:]


def clause_of(policy: Policy, name: str) -> Clause | None:
    """The clause with this id."""
    return next((clause for clause in policy.clauses if clause.id == name), None)


def body(policy: Policy, name: str) -> str:
    """What a body is called: `the Board of Examiners`."""
    return policy.bodies.get(name, name)


def range_words(low: Value | None, high: Value | None, kind: Kind) -> str:
    """`between 20 and 60 credits`, `at most 60 credits`, `at least merit`."""
    if low is not None and high is not None:
        bare: Kind = Number() if isinstance(kind, Number) and not is_date(kind) else kind
        return f"between {say_value(low, bare)} and {say_value(high, kind)}"
    at_most, at_least = ("no later than", "no earlier than") if is_date(kind) else ("at most", "at least")
    if high is not None:
        return f"{at_most} {say_value(high, kind)}"
    if low is not None:
        return f"{at_least} {say_value(low, kind)}"
    return "any value"
