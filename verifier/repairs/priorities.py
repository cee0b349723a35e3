"""One of two rules that clash is made to prevail: `despite` in the one, or `subject to` in the other.

A line that has the word is added to; else a line is put below the head of the rule. Rows of a table
share their head, so that for one of them the other rule says it.
"""

from collections.abc import Iterator

from verifier.model.wording_conclusions import say_conclusion, say_limit
from verifier.repairs.candidate import Candidate
from verifier.repairs.edits import Edit, added, reworded
from verifier.repairs.page import Page
from verifier.source.span import Span
from verifier.syntax import tree


def prevailing(page: Page, decision: str, first: str, second: str) -> Iterator[Candidate]:
    """Either rule above the other, said in either of them."""
    for above, below in ((first, second), (second, first)):
        for rule, word, other in ((above, "despite", below), (below, "subject to", above)):
            edit = _linked(page, rule, word, other)
            if edit is not None:
                yield Candidate("priority", rule, edit, concluded(page, decision, above), below)


def concluded(page: Page, decision: str, rule: str) -> str:
    """What a rule says of a decision, in the author's words."""
    of = page.rules[rule]
    said = [say_conclusion(conclusion) for conclusion in of.conclusions if conclusion.decision == decision]
    said = said or [say_limit(limit) for limit in of.limits]
    return " and ".join(said) or rule


def _linked(page: Page, rule: str, word: str, other: str) -> Edit | None:
    """The rule with one more citation; None for a row, whose table would cite it as a whole."""
    place = page.place(rule)
    sentence = place.sentence
    if not isinstance(sentence, tree.RuleSentence) or other == rule:
        return None
    cited = next((link for link in sentence.links if link.relation == word), None)
    if cited is not None:
        end = cited.citations[-1].span
        at = Span(end.path, end.end_line, end.end_column, end.end_line, end.end_column)
        return reworded(page.lines, at, f", {other}")
    opening = page.lines[sentence.span.line - 1]
    margin = opening[: sentence.span.column - 1]
    if not opening[sentence.span.column - 1 :].startswith("rule"):
        return None  # `otherwise …` has no head
    head = [sentence.span.line]
    if sentence.member is not None:  # `for each module` stays first where it stands first
        member = sentence.member.span.line
        others = [link.span.line for link in sentence.links]
        head += [member] if all(member < line for line in others) else []
    if len(set(head)) == 1 and opening[sentence.span.column - 1 :].split("#")[0].split()[2:]:
        return None  # the whole rule stands in one line
    return added(max(head) + 1, [f"{margin}  {word} {other}"])
