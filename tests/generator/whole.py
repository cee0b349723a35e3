"""A random page over the whole language, and the policy that the tool reads from it."""

import tempfile
from functools import lru_cache
from pathlib import Path
from random import Random

from tests.generator.declared import Page, declared
from tests.generator.statements import claims, rules
from verifier.model.load import load
from verifier.model.policy import Policy
from verifier.source.mistake import Refused

ATTEMPTS = 40
"""Pages drawn of one seed; the first that says nothing which the language forbids is taken."""


@lru_cache(maxsize=8)
def whole_page(seed: int) -> str:
    """The page of this seed: mostly with lists, and always one that the tool reads."""
    for attempt in range(ATTEMPTS):
        text = drawn(seed, attempt)
        try:
            read(text)
        except Refused:
            continue
        return text
    raise AssertionError(f"no page of seed {seed} is read")


def drawn(seed: int, attempt: int) -> str:
    random = Random(f"whole {seed} {attempt}")
    made: Page = declared(random)
    rules(made)
    claims(made)
    return made.text(seed)


def read(text: str) -> Policy:
    """The policy of a page; raises Refused."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "generated.md"
        path.write_text(text, encoding="utf-8")
        return load(path)


def whole(seed: int) -> Policy:
    """The policy of this seed, as the tool reads it."""
    return read(whole_page(seed))
