"""One random page over the whole language: everything that speaks of its policy says the same."""

from collections import Counter
from collections.abc import Sequence

from tests.agreement.member_searches import searches
from tests.agreement.member_worlds import MemberWorlds
from tests.agreement.pointwise import pointwise, sampled
from tests.agreement.run import Report, statuses
from tests.generator.counting_members import whole_constructs
from tests.generator.whole import read, whole_page
from verifier.checks import Options, ladder
from verifier.finding import Answer, Finding, Undecided
from verifier.model.policy import Policy
from verifier.pipeline import verify
from verifier.solve.asked import CaughtOut

SECONDS = 5.0
"""The time for one question to z3: what multiplies and divides may stay open."""
COUNTED_FIRST = (0, 1, 2)
"""The most members from rung to rung where they are counted after the empty lists."""


def agree_whole(seed: int) -> Report:
    """Compare all that speaks of the page of this seed; what is raised carries the page.

    A case that was found and does not replay is a disagreement as well.
    """
    page = whole_page(seed)
    try:
        return _agree(seed, MemberWorlds(read(page)))
    except CaughtOut as problem:
        return Report(seed, Counter({"policies": 1}), Counter(), (str(problem),))
    except Exception as problem:
        problem.add_note(f"whole page of seed {seed}\n{page}")
        raise


def _answers(policy: Policy, seed: int) -> Sequence[Answer]:
    """What the checks answer; for every other page members are counted before they are written out, so that
    more of the proofs are by counting, and not only of what no short list shows."""
    sizes = ladder.SIZES
    ladder.SIZES = COUNTED_FIRST if seed % 2 else sizes
    try:
        return verify(policy, options=Options(seconds=SECONDS)).answers
    finally:
        ladder.SIZES = sizes


def _agree(seed: int, worlds: MemberWorlds) -> Report:
    policy = worlds.policy
    few, many = len(worlds.settled), len(worlds.longer)
    count: Counter[str] = Counter({"policies": 1, "worlds": few + many, "worlds with long lists": many})
    count["worlds put to z3"] = len(sampled(worlds))
    answers = _answers(policy, seed)
    count["questions to z3"] = len(answers)
    impossible = any(a.check == "impossible-assumptions" and isinstance(a, Finding) for a in answers)
    for answer in answers:
        if isinstance(answer, Undecided) and not impossible:
            count["undecided"] += 1
            count[f"undecided: {answer.reason}"] += 1
    disagreements = [*pointwise(worlds), *searches(worlds, answers, count)]
    count["policies tried whole"] = int(worlds.whole)
    seen = {f"construct: {name}" for name, times in whole_constructs(policy).items() if times}
    for case in (*worlds.settled, *worlds.longer):
        found = list(statuses(worlds.evaluator.evaluate(case)))
        count.update(found)
        seen.update(found)
    return Report(seed, count, Counter(seen), tuple(disagreements))
