"""What became of the worked cases, for a person and for programs."""

from collections.abc import Sequence
from typing import Any

from attrs import frozen

from verifier.evaluate import Evaluator
from verifier.evaluate.worked import Judgement, exercised, filled, judge
from verifier.model.kinds import Kind
from verifier.model.paths import kind_of_key
from verifier.model.policy import Case, Policy, WorkedCase
from verifier.report.cases import case_cells
from verifier.report.json import VERSION, mistakes
from verifier.report.outcomes import cell, expected_cell
from verifier.report.page import Page, counted, listed
from verifier.report.phrases import value
from verifier.source.mistake import Mistake


@frozen
class Tested:
    """One worked case, filled with typical facts, and its judgements; it passes when all of them do."""

    worked: WorkedCase
    case: Case
    judgements: tuple[Judgement, ...]

    @property
    def passed(self) -> bool:
        return all(judgement.passed for judgement in self.judgements)


@frozen
class TestedPolicy:
    """All worked cases of a policy, and the rules that have a say in at least one of them."""

    policy: Policy
    cases: tuple[Tested, ...]
    covered: frozenset[str]

    @property
    def uncovered(self) -> list[str]:
        return [rule.id for rule in self.policy.rules if rule.id not in self.covered]


def run_cases(policy: Policy) -> TestedPolicy:
    """Every worked case of a policy judged."""
    evaluator = Evaluator(policy)
    cases: list[Tested] = []
    covered: set[str] = set()
    for worked in policy.cases:
        case = filled(policy, worked.given)
        covered |= exercised(evaluator, case)
        cases.append(Tested(worked, case, tuple(judge(evaluator, worked))))
    return TestedPolicy(policy, tuple(cases), frozenset(covered))


def show_tests(tested: Sequence[TestedPolicy], page: Page) -> str:
    """Failing cases with what was expected and what came; rules that no case exercises; the sum."""
    lines: list[str] = []
    for result in tested:
        failing = [case for case in result.cases if not case.passed]
        passed = len(result.cases) - len(failing)
        lines.append(page.paint(page.wrap(result.policy.title), "bold"))
        lines.append(page.paint(result.policy.path, "dim"))
        words = f"{passed} of {counted(len(result.cases), 'worked case')} as expected"
        lines.append(page.paint(words, "error" if failing else "good"))
        for case in failing:
            lines += ["", *_failing(result.policy, case, page)]
        if failing:
            lines.append("")
        lines += [*_coverage(result, page), ""]
    return "\n".join(lines[:-1]) + "\n" if lines else ""


def _failing(policy: Policy, tested: Tested, page: Page) -> list[str]:
    worked = tested.worked
    head = f"{page.paint('fails', 'error')}  {page.paint(worked.id, 'bold')}"
    lines = [f"{head}   {page.paint(str(worked.span), 'dim')}"]
    if worked.note:
        lines.append(page.wrap(worked.note, 2))
    for judgement in tested.judgements:
        if not judgement.passed:
            outcome, kind = judgement.outcome, _kind(policy, judgement)
            expected, got = expected_cell(judgement.expected), cell(outcome, kind)
            lines.append(page.beside(judgement.decision, f"expected `{expected}`, got `{got}`", 2, 13))
            if outcome.rules:
                lines.append(page.beside("", f"by {listed(outcome.rules)}"))
            if outcome.causes:
                lines.append(page.beside("", f"for want of {listed(sorted(outcome.causes))}"))
            for choice in outcome.alternatives:
                taken = listed(f"`{name}` {value(policy, name, of)}" for name, of in choice.choices)
                words = cell(choice.outcome, kind)
                lines.append(page.beside("", f"with {taken}: {words}"))
    cells = case_cells(policy, tested.case)
    given = " ".join(
        f"{name}={words}" if " " not in words else f"'{name}={words}'" for name, words in cells.items()
    )
    lines.append(page.beside("why", f"verifier decide {policy.path} {given}"))
    return lines


def _coverage(result: TestedPolicy, page: Page) -> list[str]:
    rules = len(result.policy.rules)
    lines = [f"{rules - len(result.uncovered)} of {counted(rules, 'rule')} have a say in some case"]
    if result.uncovered:
        lines.append(page.wrap(f"no case exercises {listed(result.uncovered)}", 2, 4))
    return lines


def tests_junit(tested: Sequence[TestedPolicy], wrong: tuple[Mistake, ...]) -> str:
    """What `verifier test --format junit` says: a suite for each policy, a test for each worked case."""
    from xml.etree.ElementTree import SubElement

    from verifier.report.suites import add_mistakes, suites, written

    root = suites()
    for result in tested:
        suite = SubElement(root, "testsuite", name=result.policy.id, file=result.policy.path)
        for case in result.cases:
            test = SubElement(suite, "testcase", classname=f"{result.policy.id}.cases", name=case.worked.id)
            if not case.passed:
                lines = _failing(result.policy, case, Page())
                names = listed(f"`{j.decision}`" for j in case.judgements if not j.passed)
                message = f"{names} came out otherwise than expected"
                SubElement(test, "failure", type="failed-case", message=message).text = "\n".join(lines)
        if result.uncovered:
            words = f"no case exercises {listed(result.uncovered)}"
            SubElement(suite, "system-out").text = words
    add_mistakes(root, wrong)
    return written(root)


def tests_document(tested: Sequence[TestedPolicy], wrong: tuple[Mistake, ...]) -> dict[str, Any]:
    """What `verifier test --format json` says."""
    return {
        "version": VERSION,
        "mistakes": mistakes(wrong),
        "cases": [_case(result.policy, case) for result in tested for case in result.cases],
        "rules": {
            "covered": sum(len(result.policy.rules) - len(result.uncovered) for result in tested),
            "all": sum(len(result.policy.rules) for result in tested),
            "uncovered": [
                {"policy": result.policy.id, "rule": rule} for result in tested for rule in result.uncovered
            ],
        },
    }


def _kind(policy: Policy, judgement: Judgement) -> Kind:
    kind = kind_of_key(policy, judgement.decision)
    assert kind is not None
    return kind


def _case(policy: Policy, tested: Tested) -> dict[str, Any]:
    return {
        "id": tested.worked.id,
        "policy": policy.id,
        "passed": tested.passed,
        "expected": {j.decision: expected_cell(j.expected) for j in tested.judgements},
        "got": {j.decision: cell(j.outcome, _kind(policy, j)) for j in tested.judgements},
    }
