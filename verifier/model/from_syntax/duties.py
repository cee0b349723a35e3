"""Actions and duties: what somebody must, must not or may do, from when, and by when.

``student must retake by results + 28 days`` is the conclusion ``retake is done`` with a deadline.
"""

from verifier.model.from_syntax.expressions import condition, term_of_kind
from verifier.model.from_syntax.scope import Scope
from verifier.model.kinds import ACTION, DATE, Number
from verifier.model.nearest import suggest
from verifier.model.policy import Decision
from verifier.model.rules import Conclusion, Strength
from verifier.model.terms import Always, Constant, Term
from verifier.syntax import tree


def action(scope: Scope, written: tree.ActionDeclaration) -> list[Decision]:
    """The question whether the bearer does it; none where a mistake was told."""
    name = written.name.name
    if scope.decisions.get(name) is None:
        return []
    _body(scope, written.body)
    asked = Always() if written.asked_when is None else condition(scope, written.asked_when)
    if asked is None:
        return []
    return [Decision(name, ACTION, written.label, asked, written.span, bearer=written.body.name)]


def duty(scope: Scope, written: tree.DutySentence, opening: str) -> Conclusion | None:
    """What a rule says somebody must, must not or may do; None where a mistake was told."""
    name, before = written.action.name, len(scope.mistakes)
    if name in scope.broken:
        return None
    if name not in scope.bearers:
        _no_action(scope, written)
        return None
    if scope.members:
        problem = f"`{name}` is done in the case, and this rule stands for each member"
        scope.wrong(written.span, problem, "leave `for each` out, and ask for members: `when some … has …`")
    _body(scope, written.bearer)
    bearer = scope.bearers[name]
    if len(scope.mistakes) == before and written.bearer.name != bearer:
        problem = f"`{name}` is done by `{bearer}`, not by `{written.bearer.name}`"
        way_out = f"write `{bearer} {written.verb} {name}`, or declare an action of `{written.bearer.name}`"
        scope.wrong(written.bearer.span, problem, way_out)
    start, deadline = (_day(scope, day) for day in (written.start, written.deadline))
    if len(scope.mistakes) > before:
        return None
    return Conclusion(
        decision=name,
        form="is",
        strength=Strength.PLAIN if opening == "then" else Strength.OTHERWISE,
        option=written.verb == "may",
        assumed=opening == "assume otherwise",
        body=None,
        value=Constant("left" if written.verb == "must not" else "done", ACTION),
        choices=(),
        span=written.span,
        start=start,
        deadline=deadline,
        bearer=bearer,
    )


def _day(scope: Scope, written: tree.Expression | None) -> Term | None:
    return None if written is None else term_of_kind(scope, written, Number(DATE))


def _body(scope: Scope, body: tree.Name) -> None:
    if body.name in scope.bodies or body.name in scope.broken:
        return
    way_out = suggest(body.name, scope.bodies, f'declare it: `body {body.name} "its name"`')
    scope.wrong(body.span, f"unknown body `{body.name}`", way_out)


def _no_action(scope: Scope, written: tree.DutySentence) -> None:
    name = written.action
    place = scope.places.get(name.name)
    if place is not None:
        way_out = "say what somebody does of an action; what is decided is said with `is` or `may be`"
        scope.wrong(name.span, f"`{name.name}` is {place.what}, not an action", way_out)
        return
    otherwise = f"declare it: `action {name.name} by {written.bearer.name}`"
    scope.wrong(name.span, f"unknown action `{name.name}`", suggest(name.name, scope.bearers, otherwise))
