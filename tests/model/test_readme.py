"""The tests that the page of the meaning names are there."""

import re
from importlib.resources import files
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = files("verifier.model").joinpath("README.md").read_text("utf-8")


def test_each_test_that_the_page_names_exists() -> None:
    named = set(re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", TEXT))
    assert len(named) > 5
    for path, test in named:
        assert (ROOT / path).is_file(), path
        assert f"def {test}" in (ROOT / path).read_text("utf-8"), f"{path}::{test}"
