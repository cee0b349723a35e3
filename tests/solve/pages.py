"""Small pages for the tests of the searches, and the answers about them."""

from collections.abc import Collection
from functools import cache

from tests.model.pages import fence, page, policy
from verifier.checks import CHECKS, Options
from verifier.finding import Answer, Finding, Proved
from verifier.model.policy import Policy
from verifier.pipeline import verify

WORDS = """
measure credits
body panel "the panel"
input x : number from 0 to 10 step 1
input y : number from 0 to 10 step 1
"""


@cache
def read(statements: str) -> Policy:
    """The policy of one clause with these statements, about the facts `x` and `y`."""
    return policy(page(fence(statements, "1"), WORDS))


@cache
def answers(statements: str, *checks: str, options: Options | None = None) -> tuple[Answer, ...]:
    """The answers of some checks (none named: all) about such a policy."""
    asked = [check for check in CHECKS if not checks or check.name in checks]
    return verify(read(statements), asked, options).answers


def findings(statements: str, *checks: str) -> list[Finding]:
    return [answer for answer in answers(statements, *checks) if isinstance(answer, Finding)]


def proofs(statements: str, *checks: str) -> list[Proved]:
    return [answer for answer in answers(statements, *checks) if isinstance(answer, Proved)]


def subjects(found: Collection[Answer]) -> list[str]:
    return [answer.subject for answer in found]
