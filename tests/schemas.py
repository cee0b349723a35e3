"""The JSON Schemas that the package ships, as the tests use them."""

from typing import Any

from jsonschema import Draft202012Validator

from verifier.report.schemas import schema


def valid(name: str, document: Any) -> None:
    """Fails with every place at which a document breaks the contract."""
    problems = Draft202012Validator(schema(name)).iter_errors(document)
    assert [f"{list(problem.absolute_path)}: {problem.message}" for problem in problems] == []
