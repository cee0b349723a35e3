"""A generated policy as the page that an author would have written."""

from collections.abc import Iterator

from verifier.model.claims import Property
from verifier.model.policy import Input, Policy
from verifier.model.rules import Rule, Strength
from verifier.model.terms import Always, Not
from verifier.model.values import show_value
from verifier.model.wording import say_condition, say_kind, say_term
from verifier.model.wording_conclusions import say_conclusion

_LINKS = (("despite", "despite"), ("subject to", "subject_to"), ("exception to", "exception_to"))


def describe(policy: Policy) -> str:
    """The policy as a page that reads back with the same meaning."""
    front = f"---\npolicy: {policy.id}\ntitle: {policy.title}\nsource: {policy.source}\n"
    lines = [f"{front}edition: {policy.edition}\nlanguage: 1\n---\n", "# Part\n", "```policy"]
    lines += [*_declarations(policy), "```"]
    for clause in policy.clauses:
        lines += ["", f"## {clause.heading[-1]}", "", f"```policy {clause.id}"]
        rules = [rule for rule in policy.rules if rule.clause == clause.id]
        lines += [f"throughout when {say_condition(c)}" for c in rules[0].throughout]
        for rule in rules:
            lines += _rule(rule)
        lines.append("```")
    return "\n".join(lines) + "\n"


def _declarations(policy: Policy) -> Iterator[str]:
    yield "measure credits, percent"
    yield from (f'body {name} "{label}"' for name, label in policy.bodies.items())
    yield from (_input(fact) for fact in policy.inputs)
    for choice in policy.ambiguities:
        yield f'ambiguity {choice.name} "{choice.label}": {" or ".join(choice.readings)}'
    for definition in policy.definitions:
        yield f"define {definition.name} : {say_kind(definition.kind)} = {say_term(definition.term)}"
    for decision in policy.decisions:
        if decision.bearer is not None:
            yield f"action {decision.name} by {decision.bearer}"
        else:
            yield f"decision {decision.name} : {say_kind(decision.kind)}"
        if not isinstance(decision.asked_when, Always):
            yield f"  asked when {say_condition(decision.asked_when)}"
    yield from (f'assume "{a.label}" {say_condition(a.condition)}' for a in policy.assumptions)
    yield from (f'incompatible "{i.label}" {say_condition(i.condition)}' for i in policy.incompatible)
    yield from map(_property, policy.properties)


def _property(claim: Property) -> str:
    when = "" if isinstance(claim.when, Always) else f" when {say_condition(claim.when)}"
    return f'property "{claim.label}" {_claimed(claim)}{when}'


def _claimed(claim: Property) -> str:
    match claim.form:
        case "holds":
            assert claim.condition is not None
            negated = claim.condition.part if isinstance(claim.condition, Not) else None
            return (
                f"never {say_condition(negated)}" if negated else f"always {say_condition(claim.condition)}"
            )
        case "decided":
            return f"always {claim.subject} is decided"
        case "independent":
            return f"{claim.subject} does not depend on {claim.path[0]}"
        case form:
            return f"{claim.subject} never {form} as {claim.path[0]} rises"


def _input(fact: Input) -> str:
    label = f' "{fact.label}"' if fact.label else ""
    typical = f" typical {show_value(fact.typical)}" if fact.typical is not None else ""
    better = f" better {fact.better}" if fact.better is not None else ""
    return f"input {fact.name} : {say_kind(fact.kind)}{label}{typical}{better}"


def _rule(rule: Rule) -> Iterator[str]:
    yield f"rule {rule.id.partition('/')[2]}"
    for words, relation in _LINKS:
        if cited := getattr(rule, relation):
            yield f"  {words} {', '.join(cited)}"
    if not isinstance(rule.when, Always):
        yield f"  when {say_condition(rule.when)}"
    if rule.conclusions:
        closing = rule.conclusions[0].strength is Strength.OTHERWISE
        assumed = "assume " if rule.conclusions[0].assumed else ""
        opening = f"{assumed}otherwise" if closing else "then"
        yield f"  {opening} {' and '.join(map(say_conclusion, rule.conclusions))}"
