"""A rule in English: when it speaks, what it says, how firmly, and which rules it prevails over."""

from collections.abc import Sequence

from verifier.model.kinds import Enumeration
from verifier.model.rules import Conclusion, Limit, Rule, Strength
from verifier.model.terms import Always, Constant
from verifier.report.readback.conditions import condition, inner
from verifier.report.readback.standing import rules_named
from verifier.report.readback.terms import term, whole
from verifier.report.readback.words import Words, listing, member


def rule(words: Words, of: Rule) -> list[str]:
    """The sentences of a rule that say what it says; how it stands to others is said in `standing`."""
    said = [_opening(words, of, c.strength, c.assumed) + conclusion(words, c) + "." for c in of.conclusions]
    said += [f"{_opening(words, of, Strength.PLAIN, False)}{limit(words, one)}." for one in of.limits]
    if _alike(of.conclusions) and len(said) > 1 and not of.limits:
        first = of.conclusions[0]
        together = ", and ".join(conclusion(words, c) for c in of.conclusions)
        said = [_opening(words, of, first.strength, first.assumed) + together + "."]
    if not said:
        # It is there for what it lifts; there is nothing else that it could say.
        lifted = rules_named(words.policy, of.exception_to)
        said = [f"{_opening(words, of, Strength.PLAIN, False)}this rule lifts {lifted}, and says no more."]
    return [_capital(one) for one in said]


def _alike(conclusions: Sequence[Conclusion]) -> bool:
    return len({(c.strength is Strength.OTHERWISE, c.assumed) for c in conclusions}) == 1


def _opening(words: Words, of: Rule, strength: Strength, assumed: bool) -> str:
    """When the rule speaks, up to the comma."""
    parts = ["the text does not say so, but it is assumed that"] if assumed else []
    if of.of is not None:
        parts.append(f"for each {member(of.of)}")
    parts += [f"where {inner(words, one)}" for one in of.throughout]
    if not isinstance(of.when, Always):
        parts.append(f"if {condition(words, of.when)}")
    free = isinstance(of.when, Always) and not of.throughout
    if strength is Strength.OTHERWISE:
        parts.append("where no other rule decides it" if free else "and no other rule decides it")
    elif not parts:
        parts.append("without any condition")
    return ", ".join(parts) + ", "


def conclusion(words: Words, of: Conclusion) -> str:
    """What a conclusion says of its question."""
    asked = words.item(of.decision, of.of)
    bearer = getattr(asked, "bearer", None)
    if bearer is not None:
        return _duty(words, of, bearer)
    subject = words.decision(of.decision, of.of)
    if of.form == "one of":
        return f"{subject} {_one_of(words, of)}"
    assert of.value is not None
    value = whole(words, of.value)
    bound = "" if of.form == "is" else f"{of.form} "
    if of.option:
        return f"{subject} may be {bound}{value}{_at_discretion(words, of.body)}"
    how = "normally " if of.strength is Strength.NORMALLY else ""
    return f"{subject} is {how}{bound}{value}{_spelled_out(of)}{_by(words, of.body)}"


def _spelled_out(of: Conclusion) -> str:
    """Which words of an ordered kind a bound leaves."""
    value = of.value
    if of.form not in ("at most", "at least") or not isinstance(value, Constant):
        return ""
    kind = value.kind
    if not isinstance(kind, Enumeration) or not kind.ordered:
        return ""
    place = kind.values.index(str(value.value))
    left = kind.values[: place + 1] if of.form == "at most" else kind.values[place:]
    return f" (that is, {listing([f'`{one}`' for one in left], 'or')})"


def _one_of(words: Words, of: Conclusion) -> str:
    choices = [
        term(words, choice.value)
        + ("" if isinstance(choice.guard, Always) else f" if {inner(words, choice.guard)}")
        for choice in of.choices
    ]
    how = "normally " if of.strength is Strength.NORMALLY else ""
    who = "" if of.body is None else f", as {words.body(of.body)} chooses"
    return f"is {how}one of these{who}: {'; '.join(choices)}"


def _at_discretion(words: Words, body: str | None) -> str:
    return "" if body is None else f", at the discretion of {words.body(body)}"


def _by(words: Words, body: str | None) -> str:
    return "" if body is None else f", by {words.body(body)}"


def _duty(words: Words, of: Conclusion, bearer: str) -> str:
    """`the student must …`; the dates between which it can be done."""
    done = isinstance(of.value, Constant) and of.value.value == "done"
    verb = "may" if of.option else "must" if done else "must not"
    if of.option and not done:
        verb = "may leave undone:"
    normally = "normally " if of.strength is Strength.NORMALLY else ""
    said = f"{words.body(bearer)} {normally}{verb} {words.called(of.decision, of.of)}"
    said += words.of_member(of.of)
    for word, day in (("from", of.start), ("by", of.deadline)):
        said += "" if day is None else f" {word} {term(words, day)}"
    return said + _by(words, of.body)


def limit(words: Words, of: Limit) -> str:
    """A limit over members."""
    return f"{term(words, of.left)} is {of.form} {term(words, of.value)}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
