"""What would change an outcome, as JSON (`schemas/decide.schema.json`)."""

from collections.abc import Callable, Mapping
from typing import Any

from verifier.evaluate.outcome import Outcome
from verifier.model.case import kind_of_name
from verifier.model.kinds import Kind, Value
from verifier.model.policy import Policy
from verifier.model.values import show_number, show_value
from verifier.report.would_change import sort_of
from verifier.solve.changed import Changes, Move

Alternative = Callable[[Mapping[str, Value], Outcome], Mapping[str, Any]]


def changes_document(policy: Policy, found: Changes, alternative: Alternative) -> dict[str, Any]:
    """The nearest cases with another outcome; `alternative` shows an outcome with what it needs besides."""
    return {
        "nearest": [
            {
                "facts": [_move(policy, move) for move in change.moves],
                "outcome": alternative(change.also, change.outcome),
            }
            for change in found.nearest
        ],
        "complete": found.complete,
        "held": list(found.held),
        "reason": found.reason,
    }


def _move(policy: Policy, move: Move) -> dict[str, Any]:
    kind: Kind | None = kind_of_name(policy, move.fact)
    side, border = move.border or (None, None)
    return {
        "fact": move.fact,
        "sort": sort_of(policy, move.fact),
        "from": show_value(move.start, kind),
        "to": show_value(move.end, kind),
        "above": show_value(border, kind) if side == "above" and border is not None else None,
        "below": show_value(border, kind) if side == "below" and border is not None else None,
        "steps": show_number(move.steps),
    }
