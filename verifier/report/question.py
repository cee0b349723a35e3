"""A question put to a person: what a fact means, what may be answered, and why it is asked."""

from collections.abc import Iterator, Sequence

from verifier.evaluate.outcome import Outcome
from verifier.model.kinds import Kind, Number, YesNo, is_date
from verifier.model.mentions import mentioned_in_conclusion, mentioned_in_condition
from verifier.model.paths import kind_of_key, name_in_policy, split
from verifier.model.policy import Ambiguity, Case, Decision, Input, ListOf, Policy
from verifier.model.reading import names_read, rules_about
from verifier.model.values import show_value
from verifier.model.wording import say_kind
from verifier.report.members import Speaking, called, name_of, only_ones, word
from verifier.report.outcomes import outcome_words
from verifier.report.page import Page, listed, plural
from verifier.report.phrases import named

Asked = Input | Ambiguity | ListOf | Decision
MOST_RULES = 4
"""Rules told that read what is asked."""
MOST_OUTCOMES = 4
"""Outcomes told that are still possible."""


def asked_of(policy: Policy, key: str) -> Asked | None:
    """What a question is about; None of what cannot be asked."""
    found = next((a for a in policy.ambiguities if a.name == key), None) or named(policy, key)
    return found if isinstance(found, Asked) else None


def question_words(policy: Policy, case: Case, key: str, page: Page) -> str:
    """The question: whose fact it is and what it is called, and below it what may be answered."""
    about = asked_of(policy, key)
    assert about is not None
    at = Speaking(policy, None, only_ones(policy, case))
    name = name_of(at, key, "`")
    label = about.label if isinstance(about, Ambiguity) else called(policy, key)
    if isinstance(about, ListOf):
        members = plural(word(policy, f"{key}[0]"))
        first = f"{name}: how many {members} are there?"
    elif isinstance(about, Decision):
        first = f"{name}: how is it decided?" + ("" if label == split(key)[1] else f" ({label})")
    else:
        first = name if label == split(key)[1] else f"{name}: {label}"
    return "\n".join([page.wrap(first, 0, 2), page.wrap(_answers(policy, key, about), 2)])


def _answers(policy: Policy, key: str, about: Asked) -> str:
    """`credits from 0 to 180 step 5; usually 120`, `yes or no`, `read as one_unit or the_total`."""
    if isinstance(about, Ambiguity):
        return f"it can be read as {listed(about.readings, 'or')}; Enter where that is not settled yet"
    if isinstance(about, ListOf):
        most = "" if about.most is None else f", {about.most} at the most"
        return f"a whole number from {about.least} on{most}"
    words = _kind_words(about.kind)
    if isinstance(about, Decision):
        return f"{words}; Enter where that is not decided yet"
    if about.optional:
        words += ", or `none` where there is none"
    if about.typical is not None:
        words += f"; usually {show_value(about.typical, about.kind)}"
    return words


def _kind_words(kind: Kind) -> str:
    if isinstance(kind, YesNo):
        return "yes or no"
    if not isinstance(kind, Number):
        return listed(kind.values, "or")
    words = say_kind(kind).replace(" step ", " in steps of ")
    return f"a {words}, as 2024-09-01" if is_date(kind) else words


def why_asked(policy: Policy, case: Case, key: str, question: str, left: Sequence[Outcome]) -> Iterator[str]:
    """Why a fact is asked: what it decides, what is still possible, and the rules that read it."""
    at = Speaking(policy, None, only_ones(policy, case))
    name, of = name_of(at, question, "`"), name_of(at, key, "`")
    kind = kind_of_key(policy, question)
    assert kind is not None
    yield f"{name} turns on {of}"
    words = list(dict.fromkeys(outcome_words(policy, outcome, kind) for outcome in left))
    if len(words) > 1:
        more = " and more" if len(words) > MOST_OUTCOMES else ""
        yield f"still possible: {'; '.join(words[:MOST_OUTCOMES])}{more}"
    rules = [rule.id for rule in rules_about(policy, question) if _reads(policy, rule.id, key)]
    if rules:
        more = f" and {len(rules) - MOST_RULES} more" if len(rules) > MOST_RULES else ""
        yield f"it is read by {', '.join(rules[:MOST_RULES])}{more}"


def _reads(policy: Policy, rule_id: str, key: str) -> bool:
    """Whether a rule reads a fact, itself or through what it reads."""
    rule = next(rule for rule in policy.rules if rule.id == rule_id)
    read = [*mentioned_in_condition(rule)]
    read += [name for conclusion in rule.conclusions for name in mentioned_in_conclusion(conclusion)]
    wanted = name_in_policy(policy, key)
    return any(wanted == name or wanted in names_read(policy, name) for name in read)
