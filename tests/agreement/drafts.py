"""Random policies taken apart and put together again: what the joint checks say, held against brute force."""

from collections import Counter
from collections.abc import Sequence

from attrs import evolve

from tests.agreement.run import Report
from tests.agreement.searches import searches
from tests.agreement.worlds import Worlds
from tests.generator import describe, generate
from verifier.checks import CHECKS, Check, Options, contradiction, gap, joint_contradiction, joint_gap
from verifier.evaluate import Evaluator
from verifier.finding import Answer, Undecided
from verifier.model.policy import Case, Policy
from verifier.model.together import Wish, together
from verifier.pipeline import verify

SECONDS = 20.0


def draft(seed: int) -> Policy | None:
    """The draft of all clauses of the policy of this seed, each a part; None where it has but one."""
    policy = generate(seed, "smt")
    made = together([Wish(policy, clause.id) for clause in policy.clauses]).policy
    return made if made.is_joint else None


def agree_draft(seed: int) -> Report:
    """Compare what the checks answer about a draft with all its worlds."""
    policy = draft(seed)
    if policy is None:
        return Report(seed, Counter(), Counter(), ())
    worlds, count = Worlds(policy), Counter[str]()
    assert worlds.settled is not None
    try:
        answers = verify(policy, options=Options(seconds=SECONDS)).answers
        found = tuple(searches(worlds, answers, count, parted(answers)))
    except Exception as problem:
        problem.add_note(f"seed {seed}\n{describe(policy)}")
        raise
    return Report(seed, count + Counter(drafts=1), Counter(), found)


def parted(answers: Sequence[Answer]) -> list[Check]:
    """The checks with what each tells of a draft: a gap or contradiction is told under one name of two.

    Where a joint check cannot tell, the other one tells all.
    """
    undecided = {a.subject for a in answers if a.check == joint_gap.CHECK.name and isinstance(a, Undecided)}

    def gaps(evaluator: Evaluator, case: Case, subject: str) -> bool:
        alone = subject in undecided or not joint_gap.shows(evaluator, case, subject)
        return alone and gap.shows(evaluator, case, subject)

    def contradictions(evaluator: Evaluator, case: Case, subject: str) -> bool:
        if not contradiction.shows(evaluator, case, subject) or subject.startswith("incompatible"):
            return contradiction.shows(evaluator, case, subject)
        decision, *rules = subject.split(", ")
        conflicts = evaluator.evaluate(case).outcomes[decision].conflicts
        pairs = [pair for pair in conflicts if len(pair) == 2]
        one = [p for p in pairs if not joint_contradiction.shows(evaluator, case, ", ".join((decision, *p)))]
        return bool(rules or one) or (not pairs and not joint_contradiction.shows(evaluator, case, subject))

    own = {gap.CHECK.name: gaps, contradiction.CHECK.name: contradictions}
    return [evolve(check, shows=own.get(check.name, check.shows)) for check in CHECKS]
