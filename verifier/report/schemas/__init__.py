"""The JSON Schemas (draft 2020-12) of what the commands say with `--format json`, and of a baseline."""

import json
from importlib.resources import files
from typing import Any

NAMES = ("baseline", "check", "compare", "coverage", "decide", "test")


def schema(name: str) -> dict[str, Any]:
    """The schema of one kind of JSON; `name` is one of NAMES."""
    document = json.loads(files(__name__).joinpath(f"{name}.schema.json").read_text(encoding="utf-8"))
    assert isinstance(document, dict)
    return document
