"""How long people wait, as ratios to starting Python with both solvers: a bar that holds on any machine."""

import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest

ROOT = Path(__file__).parents[2]
POLICY = "policies/senate-regulation-6"
ROUNDS = 7
YARDSTICK = ("-c", "import z3, clingo")
BARS = {
    "check": (("check", POLICY, "--no-cache"), 10.0),
    "decide": (("decide", f"{POLICY}/policy.md", "failed_first=30.5"), 2.5),
    "--help": (("--help",), 1.0),
}


def seconds(*arguments: str) -> float:
    start = perf_counter()
    ran = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, check=False)
    assert ran.returncode in (0, 1, 3), ran.stderr.decode()
    return perf_counter() - start


@pytest.mark.parametrize("name", BARS)
def test_ratio(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The quickest of some rounds, each next to a round of the yardstick, so that both have the same weather."""
    command, bar = BARS[name]
    rounds = [(seconds(*YARDSTICK), seconds("-m", "verifier", *command)) for _ in range(ROUNDS)]
    yardstick, took = (min(column) for column in zip(*rounds, strict=True))
    with capsys.disabled():
        print(f"\nverifier {name}: {took / yardstick:.2f} (at most {bar}); {took * 1000:.0f} ms")
    assert took / yardstick <= bar
