"""The outcomes of one case, laid out for a person."""

from collections.abc import Sequence

from verifier.evaluate.outcome import Outcome
from verifier.model.kinds import Kind, Value
from verifier.model.paths import fact_of_key, kind_of_key, name_in_policy, split
from verifier.model.policy import Case, Input, ListOf, Policy
from verifier.model.reading import names_read
from verifier.model.wording import say_value
from verifier.report.cases import case_words
from verifier.report.decided import Decided, Left
from verifier.report.members import Speaking, called, name_of, only_ones, placed
from verifier.report.outcomes import outcome_words
from verifier.report.page import Page, listed
from verifier.report.phrases import label, range_words, short_title, value
from verifier.report.reasons import RuleReason, reasons
from verifier.report.why import why
from verifier.report.would_change import would_change
from verifier.solve.changed import Goal


def show_decided(decided: Decided, page: Page, whole: bool = False) -> str:
    """Notes, then each decision that is asked with its reasons, then those that are not asked.

    `whole`: with all reasons and changes, those too that are of less account.
    """
    policy = decided.policy
    lines = [page.paint(short_title(policy.title), "bold")]
    lines.append(page.beside("case", _case(policy, decided.case) or "no facts given", 0, 6))
    lines += [page.beside("note", note, 0, 6) for note in decided.notes]
    asked = [o for o in decided.outcomes if o.status != "not asked" or o.question in (decided.changes or {})]
    untouched = [outcome for outcome in asked if _untouched(decided, outcome)]
    told = [outcome for outcome in asked if outcome not in untouched]
    told.sort(key=lambda outcome: outcome.status == "unknown")
    everybody = Speaking(policy, None, only_ones(policy, decided.case))
    for outcome in told:
        if "[" not in outcome.question:
            lines += ["", *_decision(decided, outcome, page, everybody, set(), whole)]
    of_members = [outcome for outcome in told if "[" in outcome.question]
    lines += _members(decided, of_members, page, everybody, whole)
    if untouched:
        names = listed(name_of(everybody, outcome.question, "`") for outcome in untouched)
        lines += ["", page.wrap(f"the facts given do not bear on {names}")]
    unasked = [name_of(everybody, o.question, "`") for o in decided.outcomes if o not in asked]
    if unasked:
        lines += ["", page.wrap(f"not asked in this case: {listed(unasked)}")]
    return "\n".join(lines) + "\n"


def _members(
    decided: Decided, outcomes: Sequence[Outcome], page: Page, everybody: Speaking, whole: bool
) -> list[str]:
    """The outcomes of members, each member under a heading with its facts; where a clause stands, once."""
    policy, case = decided.policy, decided.case
    by_member: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        by_member.setdefault(split(outcome.question)[0], []).append(outcome)
    lines: list[str] = []
    cited: set[str] = set()
    for path in sorted(by_member, key=lambda path: _places(policy, path)):
        own = [key for key in case if split(key)[0] == path and not _is_list(policy, key)]
        given = ", ".join(f"{split(key)[1]} {value(policy, key, case[key])}" for key in own)
        heading = placed(everybody, path) + (f" ({given})" if given else "")
        lines += ["", page.paint(page.wrap(heading[0].upper() + heading[1:], 0, 2), "bold")]
        at = Speaking(policy, path, everybody.only)
        for outcome in by_member[path]:
            lines += _decision(decided, outcome, page, at, cited, whole)
    return lines


def _places(policy: Policy, path: str) -> list[tuple[int, int]]:
    """What brings members in the order of their lists, those inside a member right after it."""
    every = [*policy.lists, *(inner for record in policy.records for inner in record.lists)]
    declared = {of.name: place for place, of in reversed(list(enumerate(every)))}
    steps = [step.removesuffix("]").partition("[") for step in path.split(".")]
    return [(declared[name], int(place)) for name, _, place in steps]


def _is_list(policy: Policy, key: str) -> bool:
    return isinstance(fact_of_key(policy, key), ListOf)


def _untouched(decided: Decided, outcome: Outcome) -> bool:
    """Whether nothing that was given has to do with a question that stays open."""
    if outcome.status != "unknown" or not decided.case or len(decided.outcomes) == 1:
        return False
    given = {name_in_policy(decided.policy, key) for key in decided.case}
    return not names_read(decided.policy, outcome.question) & given


def _case(policy: Policy, case: Case) -> str:
    return ", ".join(f"`{name}` {words}" for name, words in case_words(policy, case).items())


def _decision(
    decided: Decided, outcome: Outcome, page: Page, at: Speaking, cited: set[str], whole: bool
) -> list[str]:
    """What one question comes to and why; rules that are in `cited` are not cited again."""
    policy = decided.policy
    kind = kind_of_key(policy, outcome.question)
    assert kind is not None
    style = {"decided": "good", "silent": "error", "contradictory": "error"}.get(outcome.status, "warning")
    words = outcome_words(policy, outcome, kind)
    if outcome.question in decided.left:
        words = "not settled by the facts given"
    name = split(outcome.question)[1]
    lines = [page.wrap(f"{name}: {words}", 0, 2)]
    if page.colour:
        head, _, rest = lines[0].partition(": ")
        lines = [f"{page.paint(head, 'bold')}: {page.paint(rest, style)}"]
    called_so = called(policy, outcome.question) if at.of else label(policy, outcome.question)
    if called_so != name:
        lines.append(page.paint(page.wrap(called_so, 2), "dim"))
    left = decided.left.get(outcome.question)
    if left is not None:
        return [*lines, *_left(at, left, kind, page)]
    for alternative in outcome.alternatives:
        choices = listed(
            f"{name_of(at, name, '`')} is {value(policy, name, chosen)}"
            for name, chosen in alternative.choices
        )
        lines.append(page.beside("if", f"{choices}: {outcome_words(policy, alternative.outcome, kind)}"))
    found = reasons(policy, decided.case, decided.evaluation, outcome)
    if decided.wanted is not None:
        found = tuple(reason for reason in found if reason.gives(decided.wanted[1]))
        lines += _why_not(decided, outcome, found, kind, page)
    if found and all(reason.state == "unknown" for reason in found) and len(decided.outcomes) > 1:
        found = ()  # nothing is settled yet, and the heading says what it waits for
    lines += why(at, found, page, cited, whole or decided.wanted is not None)
    for pair in outcome.conflicts:
        excluded = listed(f"`{rule}`" for rule in pair)
        lines.append(page.beside("conflict", f"{excluded} exclude each other, and neither prevails"))
    if decided.changes is not None and outcome.question in decided.changes:
        lines += would_change(at, decided.changes[outcome.question], kind, page, whole)
    return lines


def _why_not(
    decided: Decided, outcome: Outcome, found: Sequence[RuleReason], kind: Kind, page: Page
) -> list[str]:
    """What can be said at once of the value about which it was asked why not."""
    assert decided.wanted is not None
    wanted = say_value(decided.wanted[1], kind)
    if Goal(outcome.question, (), decided.wanted[1]).met(decided.policy, outcome):
        return [page.beside("why not", f"{wanted} is possible as the case stands")]
    if not found:
        return [page.beside("why not", f"no rule says {wanted}")]
    return []


def _typical(policy: Policy, key: str) -> Value | None:
    found = fact_of_key(policy, key)
    return found.typical if isinstance(found, Input) else None


def _left(at: Speaking, left: Left, kind: Kind, page: Page) -> list[str]:
    """What is possible with an example each, and what to ask to settle it."""
    lines, policy = [], at.policy
    ends = (left.at_least, left.at_most)
    if ends != (None, None):
        lines.append(page.beside("possible", f"{range_words(*ends, kind)}, in more ways than are listed"))
    elif left.complete or left.alternatives:
        for alternative in left.alternatives:
            unusual = [(name, of) for name, of in alternative.choices if _typical(policy, name) != of]
            example = ", ".join(f"{name_of(at, name, '`')} {value(policy, name, of)}" for name, of in unusual)
            words = outcome_words(policy, alternative.outcome, kind)
            lines.append(page.beside("possible", f"{words}, as with {example or 'what is typical'}"))
        if not left.complete:
            lines.append(page.beside("", "there may be more"))
    if left.reason:
        lines.append(page.beside("", f"not everything could be found out: {left.reason}"))
    for place, names in enumerate(left.questions):
        asked = listed(name_of(at, name, "`") for name in names)
        lines.append(page.beside("or ask" if place else "ask", asked))
    return lines
