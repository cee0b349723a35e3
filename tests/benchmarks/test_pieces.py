"""Where the time goes: reading a page, evaluating cases, checking a policy."""

from itertools import islice
from pathlib import Path

from pytest_benchmark.fixture import BenchmarkFixture

from tests.generator import generate, probes
from verifier.evaluate import Evaluator
from verifier.model.load import load
from verifier.pipeline import verify

PAGE = Path(__file__).parents[2] / "policies" / "senate-regulation-6" / "policy.md"


def test_reading_a_page(benchmark: BenchmarkFixture) -> None:
    assert benchmark(load, PAGE).rules


def test_evaluating_a_thousand_cases(benchmark: BenchmarkFixture) -> None:
    evaluator, cases = Evaluator(load(PAGE)), list(islice(probes(load(PAGE), 1000), 1000))
    benchmark(lambda: [evaluator.evaluate(case) for case in cases])


def test_checking_the_regulation(benchmark: BenchmarkFixture) -> None:
    policy = load(PAGE)
    assert benchmark(verify, policy).answers


def test_checking_twenty_small_policies(benchmark: BenchmarkFixture) -> None:
    policies = [generate(seed) for seed in range(20)]
    benchmark(lambda: [verify(policy) for policy in policies])
