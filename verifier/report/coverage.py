"""Which clauses of a source were turned into rules, for a person and for programs."""

from collections.abc import Iterator, Sequence
from typing import Any

from verifier.model.policy import Clause, ClauseState, Policy, Review
from verifier.report.json import VERSION, mistakes
from verifier.report.page import Page, counted, listed
from verifier.source.mistake import Mistake
from verifier.source.review import review_hashes

_STATES: tuple[ClauseState, ...] = ("encoded", "partly", "set aside", "missing")
_STYLES = {"encoded": "good", "partly": "warning", "set aside": "dim", "missing": "error"}


def show_coverage(policies: Sequence[Policy], page: Page, sign: tuple[str, str] | None = None) -> str:
    """Each clause with its state, and why where it is not wholly encoded; how many of each.

    With `sign` (a name and a day) the line that says so is shown for each clause without a review in force.
    """
    lines: list[str] = []
    for policy in policies:
        lines.append(page.paint(page.wrap(policy.title), "bold"))
        lines.append(page.paint(policy.path, "dim"))
        lines += [page.wrap(_counts(policy)), ""]
        hashes = review_hashes(policy.text) if sign else {}
        widest = max((len(clause.id) for clause in policy.counted_clauses), default=0) + 2
        for clause in policy.counted_clauses:
            row = page.beside(clause.id.ljust(widest) + clause.state, _about(clause), 2, widest + 11)
            lines.append(row.replace(clause.state, page.paint(clause.state, _STYLES[clause.state]), 1))
            lines += [
                page.beside("", words, 2, widest + 11)
                for words in _reviewed(clause, hashes.get(clause.id), sign)
            ]
        lines.append("")
    return "\n".join(lines[:-1]) + "\n" if lines else ""


def _counts(policy: Policy) -> str:
    states = [clause.state for clause in policy.counted_clauses]
    words = [f"{states.count(state)} {state}" for state in _STATES if states.count(state)]
    reviews = [clause.reviewed for clause in policy.counted_clauses if clause.reviewed is not None]
    stale = sum(review.stale for review in reviews)
    told = f"; {len(reviews) - stale} reviewed" if reviews else ""
    told += f", {counted(stale, 'review')} out of date" if stale else ""
    return f"{counted(len(states), 'clause')}: {listed(words)}{told}"


def _reviewed(clause: Clause, hash: str | None, sign: tuple[str, str] | None) -> Iterator[str]:
    """Who reviewed a clause, and the line to paste for whoever reviews it now."""
    review = clause.reviewed
    if review is not None:
        words = f"reviewed by {review.name} on {review.date}"
        yield f"{words}; its words or its rules have changed since" if review.stale else words
    if sign is not None and hash is not None and (review is None or review.stale):
        yield f"reviewed: {sign[0]} {sign[1]} {hash}"


def _about(clause: Clause) -> str:
    match clause.state:
        case "encoded":
            return _rules(clause)
        case "missing":
            return "neither rules nor a reason: write its rules, or `not encoded: KIND reason`"
        case _:
            return ": ".join(part for part in (clause.kind, clause.why) if part)


def _rules(clause: Clause) -> str:
    """Its own rules by name, those of the clauses below it counted."""
    own = [rule.removeprefix(f"{clause.id}/") for rule in clause.rules if rule.startswith(f"{clause.id}/")]
    below = len(clause.rules) - len(own)
    words = [listed(own)] if own else []
    words += [f"{counted(below, 'rule')} below"] if below else []
    return listed(words) or "no rules; what it declares is used by others"


def coverage_document(policies: Sequence[Policy], wrong: tuple[Mistake, ...]) -> dict[str, Any]:
    """What `verifier coverage --format json` says."""
    return {
        "version": VERSION,
        "mistakes": mistakes(wrong),
        "policies": [
            {
                "id": policy.id,
                "clauses": [
                    {
                        "id": clause.id,
                        "state": clause.state,
                        "kind": clause.kind,
                        "why": clause.why,
                        "rules": list(clause.rules),
                        "reviewed": _review(clause.reviewed),
                    }
                    for clause in policy.counted_clauses
                ],
            }
            for policy in policies
        ],
    }


def _review(review: Review | None) -> dict[str, Any] | None:
    if review is None:
        return None
    return {"name": review.name, "date": review.date, "hash": review.hash, "stale": review.stale}


def unaccounted(policies: Sequence[Policy]) -> list[Clause]:
    """The clauses with neither rules nor a reason."""
    return [clause for policy in policies for clause in policy.counted_clauses if clause.state == "missing"]
