"""What an answer rests on, by name: rules, ranges of facts, assumptions."""

from collections.abc import Iterable, Sequence

from attrs import evolve

from verifier.encode.lists.flat import FlatPolicy
from verifier.encode.smt.closure import closure
from verifier.finding import Proved
from verifier.model.mentions import mentioned
from verifier.model.reading import exceptions, rules_about, spoken_of
from verifier.model.rules import Rule
from verifier.solve.asked import Hypothesis
from verifier.solve.basis import Basis, Conjuncts
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer, OutOfEffort

RULE = "rule "
"""Opens the name of a rule among the names that something rests on."""


def rests_on(
    inquiry: Inquiry,
    hypotheses: Sequence[Hypothesis],
    excluded: Sequence[str],
    about: Iterable[str],
    always: Sequence[str] = (),
    parts: Conjuncts | None = None,
    ranked: bool = False,
) -> Basis:
    """What the proof that no case meets `excluded` needs; what else always holds is required already.

    It is proved whatever comes of this: where the effort does not suffice, all is named that it may rest on,
    which are the rules `about` something and those about what that reads. The author's rules `always` are
    not asked about; `parts` are excluded together, and those that are needed for that are named too. Named
    is, last, through which rules those found prevail over each other; where it is `ranked` what matters, over
    all rules `about` the same. No time decides what is named: raises NoAnswer where it takes far too long.
    """
    given = inquiry.session.asserted()
    try:
        found = inquiry.bases.of(given, hypotheses, excluded, always, parts)
    except OutOfEffort:
        found = None
    except NoAnswer as problem:
        raise NoAnswer(f"what the proof rests on was not found: {problem}") from None
    if found is None:
        beside = parts.names if parts else ()
        return at_most([h.name for h in hypotheses], inquiry, about, always, beside)
    rules = [rule.id for one in about for rule in rules_about(inquiry.native, one)] if ranked else []
    first, *others = (linked(inquiry, names, rules) for names in (found.names, *found.others))
    return evolve(found, names=first, others=tuple(others))


def at_most(
    names: Sequence[str],
    inquiry: Inquiry,
    about: Iterable[str],
    always: Sequence[str] = (),
    beside: Sequence[str] = (),
) -> Basis:
    """All that a proof may rest on: what is named, and every rule that bears on what it is about."""
    rules = (RULE + rule for rule in inquiry.authors(_may_rest_on(inquiry, about)) if rule not in always)
    return Basis((*names, *rules, *beside))


def joined(proofs: Sequence[Proved]) -> Proved:
    """Several proofs as one, which rests on what each of them rests on."""
    within = {name: most for proof in proofs for name, most in proof.within.items()}
    asked = tuple(dict.fromkeys(one for proof in proofs for one in proof.asked))
    first = evolve(proofs[0], within=within, asked=asked)
    if len({(proof.rests_on, proof.also_rests_on, proof.more_may_suffice) for proof in proofs}) == 1:
        return first
    return evolve(
        first,
        rests_on=tuple(dict.fromkeys(name for proof in proofs for name in proof.rests_on)),
        also_rests_on=(),
        # where each rests on one set alone, so do all of them together
        more_may_suffice=any(proof.also_rests_on or proof.more_may_suffice for proof in proofs),
    )


def rules_in(names: Iterable[str]) -> tuple[str, ...]:
    """The author's rules among names that something rests on."""
    return tuple(name.removeprefix(RULE) for name in names if name.startswith(RULE))


def covering(inquiry: Inquiry, covered: str, names: Iterable[str]) -> tuple[str, ...]:
    """Of rules that something rests on those that set a rule aside: about the same, or exceptions to it."""
    page = {rule.id: rule for rule in inquiry.native.rules}
    about = set(spoken_of(page[covered]))

    def covers(rule: Rule) -> bool:
        return covered in rule.exception_to or not about.isdisjoint(spoken_of(rule))

    return tuple(rule for rule in rules_in(names) if covers(page[rule]))


def linked(inquiry: Inquiry, names: Sequence[str], ranked: Iterable[str]) -> tuple[str, ...]:
    """The names, and those of the rules through which one of them prevails over another.

    The proof knows what prevails over what; without such a rule on the page it would not be so.
    """
    over, page = closure(inquiry.native), {rule.id: rule for rule in inquiry.native.rules}
    rules = {*rules_in(names), *ranked}
    through: set[str] = set()
    for high in rules:
        lower = {low for low in over[high] & rules if not _directly(page[high], page[low])}
        through.update(rule for rule in over[high] if not over[rule].isdisjoint(lower))
    return tuple(dict.fromkeys((*names, *(RULE + rule for rule in page if rule in through))))


def _directly(high: Rule, low: Rule) -> bool:
    """Whether the author says that one rule prevails over another."""
    excepted = bool(high.conclusions) and low.id in high.exception_to
    return low.id in high.despite or high.id in low.subject_to or excepted


def _may_rest_on(inquiry: Inquiry, about: Iterable[str]) -> list[str]:
    """The rules about some names, and about what these read, that a proof may need.

    A rule that is an exception to one of those belongs to them, whatever it concludes itself, and so does
    one through which one of them prevails over another.
    """
    policy, over = inquiry.policy, closure(inquiry.policy)
    read = {name for one in about for name in (one, *inquiry.reads(one))}
    lifting = exceptions(policy.rules)
    rules = {rule.id: None for name in sorted(read) for rule in rules_about(policy, name)}
    limits = policy.limits if isinstance(policy, FlatPolicy) else ()
    rules |= {limit.rule: None for limit in limits if read & set(mentioned(limit.left))}
    rules |= {other: None for rule in tuple(rules) for other in lifting[rule]}
    between = frozenset().union(*(over[rule] for rule in rules)) - set(rules)
    rules |= {r.id: None for r in policy.rules if r.id in between and not over[r.id].isdisjoint(rules)}
    return list(rules)
