"""Seed after seed: one policy, everything that speaks of it, and what was seen."""

import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait

from attrs import frozen

from tests.agreement import bands
from tests.agreement.pointwise import pointwise, sampled
from tests.agreement.searches import searches
from tests.agreement.worlds import Worlds
from tests.generator import Fragment, constructs, describe, generate
from verifier.checks import Options
from verifier.evaluate import Evaluation, Outcome
from verifier.finding import Finding, Undecided
from verifier.pipeline import verify

WORKERS = 2
SECONDS = 20.0
"""The time for one question to z3; on these small policies more means that something is wrong."""


@frozen
class Report:
    """What came of one seed: how often each thing was seen, in how many policies, and what disagrees."""

    seed: int
    count: Counter[str]
    seen: Counter[str]
    disagreements: tuple[str, ...]


def fragment_of(seed: int) -> Fragment:
    """Every third policy lies in the fragment of both engines."""
    return "asp" if seed % 3 == 0 else "smt"


def agree(seed: int) -> Report:
    """Compare all that speaks of the policy of this seed; what is raised carries the policy as a page."""
    policy = generate(seed, fragment_of(seed))
    try:
        return _agree(seed, Worlds(policy))
    except Exception as problem:
        problem.add_note(f"seed {seed}\n{describe(policy)}")
        raise


def _agree(seed: int, worlds: Worlds) -> Report:
    policy = worlds.policy
    count: Counter[str] = Counter({"policies": 1, "worlds": len(worlds.settled)})
    count["worlds put to z3"] = len(sampled(worlds))
    answers = verify(policy, options=Options(seconds=SECONDS)).answers
    count["questions to z3"] = len(answers)
    if not any(a.check == "impossible-assumptions" and isinstance(a, Finding) for a in answers):
        count["undecided"] = sum(isinstance(answer, Undecided) for answer in answers)
    disagreements = [*pointwise(worlds), *searches(worlds, answers, count)]
    disagreements += bands.theory(worlds, count)
    disagreements += bands.questions(worlds, answers, count)
    count["policies tried whole"] = int(worlds.whole)
    for case in worlds.settled:
        count.update(statuses(worlds.evaluator.evaluate(case)))
    return Report(seed, count, seen_in(worlds), tuple(disagreements))


def seen_in(worlds: Worlds) -> Counter[str]:
    """Once each construct of the policy, each status of a decision and each state of a rule."""
    seen = {f"construct: {name}" for name, times in constructs(worlds.policy).items() if times}
    for case in worlds.settled:
        seen.update(statuses(worlds.evaluator.evaluate(case)))
    return Counter(seen)


def statuses(evaluation: Evaluation) -> Iterator[str]:
    """The status of each question of a case, and the state of each rule there."""
    for outcome in evaluation.outcomes.values():
        yield f"status: {_status(outcome)}"
        yield from (f"rule: {trace.state}" for trace in outcome.traces)


def _status(outcome: Outcome) -> str:
    match outcome.status:
        case "decided" if not outcome.values:
            return "a range"
        case "decided" if outcome.normally:
            return "decided normally"
        case "discretionary" if not outcome.closed:
            return "discretionary, nothing said otherwise"
        case "discretionary" if outcome.default is not None:
            return "discretionary beside a value"
        case "discretionary" if not outcome.values or (outcome.at_least, outcome.at_most) != (None, None):
            return "discretionary over a range"
        case "discretionary":
            return "discretionary among several"
        case status:
            return status


def reports(
    start: int,
    seconds: float,
    least: int = 0,
    workers: int = WORKERS,
    most: int | None = None,
    compared: Callable[[int], Report] = agree,
) -> Iterator[Report]:
    """One report a seed from `start` on, as they come in, until the time is up and `least` are done.

    No more than `most` are begun, so that a faster machine compares no others than a slow one.
    """
    deadline = time.monotonic() + seconds
    with ProcessPoolExecutor(workers) as pool:
        seed = start
        running: set[Future[Report]] = set()
        while True:
            while (
                len(running) < 2 * workers
                and (time.monotonic() < deadline or seed < start + least)
                and (most is None or seed < start + most)
            ):
                running.add(pool.submit(compared, seed))
                seed += 1
            if not running:
                return
            done, running = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                yield future.result()
