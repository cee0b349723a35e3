"""What a proof rests on is enough for it, and nothing in it can be left out: asked of other policies.

A rule that a proof does not rest on may apply wherever it likes: in its place stands one whose condition is
a fact of its own. A range that it does not rest on is taken off, an assumption is left out.
"""

from collections.abc import Iterable, Iterator

import pytest
from attrs import evolve

from tests.agreement.run import fragment_of
from tests.generator import describe, generate
from verifier.checks import CHECKS
from verifier.encode.lists.rewrite_policy import rewrite_policy
from verifier.encode.smt.closure import closure
from verifier.finding import Answer, Finding, Proved
from verifier.model.kinds import Kind, Number, YesNo
from verifier.model.policy import Input, Policy
from verifier.model.rules import Rule
from verifier.model.terms import Comparison, Condition, Constant, Fact, Term
from verifier.pipeline import verify

ASKED = ("gap", "contradiction", "open-discretion", "out-of-range", "unmeetable-duty")
SEEDS = range(10)


def loosened(policy: Policy, kept: Iterable[str]) -> Policy:
    """The policy in which only the rules, ranges and assumptions of these names are as they were."""
    names = set(kept)
    free = [rule.id for rule in policy.rules if f"rule {rule.id}" not in names]
    wide = {i.name: _wide(i.kind) for i in policy.inputs if f"range of {i.name}" not in names}

    def widened(part: Term | Condition) -> Term | None:
        return evolve(part, kind=wide[part.name]) if isinstance(part, Fact) and part.name in wide else None

    inputs = [evolve(i, kind=wide.get(i.name, i.kind)) for i in policy.inputs]
    span = policy.decisions[0].span
    inputs += [Input(_own(rule), YesNo(), None, None, span) for rule in free]
    return evolve(
        rewrite_policy(policy, widened),
        inputs=tuple(inputs),
        assumptions=tuple(a for a in policy.assumptions if f"assumption “{a.label}”" in names),
        rules=tuple(_loose(rule) if rule.id in free else rule for rule in policy.rules),
    )


def _own(rule: str) -> str:
    return f"loose {rule}"


def _loose(rule: Rule) -> Rule:
    condition = Comparison(Fact(_own(rule.id), YesNo()), "=", Constant("yes", YesNo()))
    return evolve(rule, when=condition, throughout=())


def _wide(kind: Kind) -> Kind:
    return Number(kind.measure) if isinstance(kind, Number) else kind


def proves(policy: Policy, proof: Proved, kept: Iterable[str]) -> bool:
    """Whether what is proved is proved anew with these rules, ranges and assumptions alone."""
    check = next(check for check in CHECKS if check.name == proof.check)
    answers = verify(loosened(policy, kept), [check]).answers
    found = [
        answer
        for answer in answers
        if _about(answer) == (proof.decision, proof.subject) and not _note(answer)
    ]
    assert found
    assert all(isinstance(answer, Proved | Finding) for answer in found)
    return all(isinstance(answer, Proved) for answer in found)


def _about(answer: Answer) -> tuple[str | None, str]:
    """What an answer is about; a contradiction names its rules besides."""
    subject = answer.subject
    return answer.decision, subject if answer.decision is None else subject.split(", ")[0]


def linking(policy: Policy) -> set[str]:
    """The rules through which one prevails over another, which is so whatever their own conditions are."""
    over = closure(policy)
    return {f"rule {b.id}" for b in policy.rules if over[b.id] and any(b.id in low for low in over.values())}


def _note(answer: Answer) -> bool:
    """Whether it is read off the text, as a `normally` is."""
    return isinstance(answer, Finding) and answer.case is None


def proofs(seed: int) -> Iterator[tuple[Policy, Proved]]:
    policy = generate(seed, fragment_of(seed))
    for answer in verify(policy, [check for check in CHECKS if check.name in ASKED]).answers:
        if isinstance(answer, Proved):
            yield policy, answer


@pytest.mark.parametrize("seed", SEEDS)
def test_a_proof_stands_with_what_it_rests_on_and_with_nothing_less(seed: int) -> None:
    for policy, proof in proofs(seed):
        for names in (proof.rests_on, *proof.also_rests_on):
            told = f"{proof} on {names}\n{describe(policy)}"
            assert proves(policy, proof, names), told
            for name in set(names) - linking(policy):
                assert not proves(policy, proof, set(names) - {name}), f"without {name}: {told}"
