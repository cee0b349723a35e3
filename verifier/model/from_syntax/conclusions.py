"""What a rule concludes: claims and options about a decision, and limits over members."""

from collections.abc import Mapping

from verifier.model.from_syntax.expressions import condition, term, term_of_kind
from verifier.model.from_syntax.held import known_by
from verifier.model.from_syntax.scope import Scope
from verifier.model.kinds import Kind, Number
from verifier.model.mentions import limited
from verifier.model.nearest import suggest
from verifier.model.paths import member_word
from verifier.model.rules import Conclusion, Form, Guarded, Limit, Strength
from verifier.model.terms import Aggregate, Always
from verifier.model.wording import say_term
from verifier.syntax import tree

_FORMS: Mapping[str, Form] = {"is": "is", "at most": "at most", "at least": "at least", "one of": "one of"}


def conclusion(scope: Scope, written: tree.ConclusionSentence, opening: str) -> Conclusion | None:
    """What a rule says about one decision; None where a mistake was told."""
    name = written.decision
    kind = scope.decisions.get(name.name)
    if kind is None:
        _no_decision(scope, name)
        return None
    if name.name in scope.bearers:
        bearer = scope.bearers[name.name]
        way_out = f"write `{bearer} must {name.name}`, `must not` or `may`"
        scope.wrong(written.span, f"`{name.name}` is an action: it is done by somebody, not decided", way_out)
        return None
    before = len(scope.mistakes)
    of = scope.of.get(name.name)
    if not _of_this_member(scope, name, of):
        return None
    if written.form in ("at most", "at least") and not isinstance(kind, Number) and not kind.ordered:
        scope.wrong(
            written.span,
            f"`{written.form}` needs an order, and the values of `{name.name}` have none",
            "declare the decision as `ordered a < b < c`, or write `is`",
        )
        return None
    value = None if written.value is None else term_of_kind(scope, written.value, kind)
    choices = tuple(made for choice in written.choices if (made := _guarded(scope, choice, kind)) is not None)
    _declared_body(scope, written.body)
    if opening != "then" and written.normally:
        scope.wrong(
            written.span,
            f"`{opening}` and `normally` say two different strengths",
            f"leave `normally` out: any other rule prevails over `{opening}`",
        )
    if len(scope.mistakes) > before or (value is None and not choices):
        return None
    strength = Strength.NORMALLY if written.normally else Strength.PLAIN
    return Conclusion(
        decision=name.name,
        form=_FORMS[written.form],
        strength=strength if opening == "then" else Strength.OTHERWISE,
        option=written.option,
        assumed=opening == "assume otherwise",
        body=None if written.body is None else written.body.name,
        value=value,
        choices=choices,
        span=written.span,
        of=of,
    )


def _of_this_member(scope: Scope, name: tree.Name, of: str | None) -> bool:
    """Tell a rule about each member that speaks to another question, and one of the case that does."""
    spoken = scope.members[-1] if scope.members else None
    if of == spoken:
        return True
    if of is None:
        problem = (
            f"`{name.name}` is decided of the case, and this rule stands for each {member_word(spoken or '')}"
        )
        way_out = f"leave `for each` out, and ask for members: `when some {member_word(spoken or '')} has …`"
    elif spoken is None:
        problem = f"`{name.name}` is decided of each {member_word(of)}, and this rule stands for the case"
        way_out = f"write `for each {member_word(of)}` above it"
    else:
        problem = f"`{name.name}` is decided of each {member_word(of)}, not of each {member_word(spoken)}"
        way_out = f"write a rule of its own `for each {member_word(of)}`"
    scope.wrong(name.span, problem, way_out)
    return False


def limit(scope: Scope, written: tree.LimitSentence, opening: str) -> Limit | None:
    """A bound on how many members, or how much of them, a decision may come out so for."""
    if opening != "then":
        problem = f"a limit over members has no weaker form, and here stands `{opening}`"
        scope.wrong(written.span, problem, "write it after `then`")
        return None
    left = term(scope, written.left)
    if left is None or not isinstance(left.term, Aggregate):
        return None
    value = term_of_kind(scope, written.value, left.kind)
    if value is None:
        return None
    made = Limit(left.term, "at most" if written.form == "at most" else "at least", value, written.span)
    if not limited(made):
        problem = (
            f"`{say_term(left.term)}` reads no decision of the members, so that there is nothing to bound"
        )
        scope.wrong(written.left.span, problem, "name the decision after `where`, or test it after `when`")
        return None
    return made


def _guarded(scope: Scope, written: tree.GuardedValue, kind: Kind) -> Guarded | None:
    guard = Always() if written.guard is None else condition(scope, written.guard)
    value = term_of_kind(scope.knowing(known_by(guard)), written.value, kind)
    return None if value is None or guard is None else Guarded(value, guard)


def _declared_body(scope: Scope, body: tree.Name | None) -> None:
    if body is None or body.name in scope.bodies or body.name in scope.broken:
        return
    way_out = suggest(body.name, scope.bodies, f'declare it: `body {body.name} "its name"`')
    scope.wrong(body.span, f"unknown body `{body.name}`", way_out)


def _no_decision(scope: Scope, name: tree.Name) -> None:
    if name.name in scope.broken or name.name in scope.decisions:
        return
    place = scope.places.get(name.name)
    if place is not None:
        scope.wrong(
            name.span,
            f"`{name.name}` is {place.what} and no rule decides it",
            "conclude about a decision; facts are given, definitions are computed",
        )
        return
    way_out = suggest(name.name, scope.decisions, f"declare it: `decision {name.name} : KIND`")
    scope.wrong(name.span, f"unknown decision `{name.name}`", way_out)
