"""A readback as JSON (`schemas/readback.schema.json`)."""

from typing import Any

from verifier.report.json import VERSION
from verifier.report.readback.page import Part, Readback, remarks


def readback_document(read: Readback) -> dict[str, Any]:
    """What `verifier readback --format json` says."""
    return {
        "version": VERSION,
        "policy": read.policy.id,
        "title": read.policy.title,
        "sha256": read.policy.sha256,
        "parts": [_part(read, part) for part in read.parts],
    }


def _part(read: Readback, part: Part) -> dict[str, Any]:
    clause = part.clause
    return {
        "clause": part.id,
        "heading": list(part.heading),
        "state": None if clause is None else clause.state,
        "remarks": [] if clause is None else remarks(read.policy, clause),
        "prose": list(part.prose),
        "statements": [
            {
                "sort": statement.sort,
                "name": statement.name,
                "path": statement.span.path,
                "line": statement.span.line,
                "sentences": list(statement.sentences),
            }
            for statement in part.statements
        ],
    }
