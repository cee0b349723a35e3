"""What a generated policy claims of every case, or of two cases that differ in one fact."""

from collections.abc import Sequence
from random import Random
from typing import Literal

from tests.generator.conditions import condition, ordered
from tests.generator.words import HERE, Fragment, Named, chance
from verifier.model.claims import Property
from verifier.model.terms import Always, Condition

Form = Literal["holds", "decided", "falls", "rises", "independent"]


def properties(random: Random, names: Sequence[Named], fragment: Fragment) -> tuple[Property, ...]:
    """None, or up to three; `names` are all facts, definitions and decisions of the policy."""
    count = random.choice((0, 1, 1, 2, 3))
    made = (_property(random, names, fragment, f"claim {place}") for place in range(count))
    return tuple(claim for claim in made if claim is not None)


def _property(random: Random, names: Sequence[Named], fragment: Fragment, label: str) -> Property | None:
    form: Form = random.choice(("holds", "holds", "decided", "falls", "rises", "independent"))
    facts = [named for named in names if named.place < 0]
    decisions = [named for named in names if named.decision]
    when: Condition = condition(random, names, fragment, 0) if chance(random, 35) else Always()
    if form == "holds":
        held = condition(random, names if chance(random, 40) else decisions, fragment)
        return Property(label, form, held, None, (), when, "", HERE)
    about = decisions if form == "decided" or chance(random, 75) else [n for n in names if n.place >= 0]
    if form in ("falls", "rises"):
        about = [named for named in about if ordered(named.kind)]
        facts = [named for named in facts if ordered(named.kind)]
    if not about or not facts:
        return None
    path = () if form == "decided" else (random.choice(facts).name,)
    return Property(label, form, None, random.choice(about).name, path, when, "", HERE)
