"""`today`, the day of the case: a fact that is there where a page speaks of it without declaring it."""

import re

from attrs import evolve

from verifier.model.from_syntax.walking import names_in
from verifier.syntax import tree

TODAY = "today"
_SPOKEN_OF = re.compile(rf"\b{TODAY}\b")


def with_today(page: tree.Tree) -> tree.Tree:
    """The page with the declaration of `today`, where its fences speak of it and nothing declares it."""
    if not _SPOKEN_OF.search(page.text):
        return page
    statements = [statement for section in page.sections for statement in section.statements]
    names = [name for part in (*statements, *page.cases) for name in names_in(part)]
    declared = any(getattr(getattr(s, "name", None), "name", None) == TODAY for s in statements)
    first = next((name for name in names if name.name == TODAY), None)
    if first is None or declared:
        return page
    kind = tree.KindExpression("date", (), False, None, None, None, first.span)
    fact = tree.InputDeclaration(first, kind, "the day of the case", None, first.span)
    section = tree.Section(None, (), (), (fact,), first.span)
    return evolve(page, sections=(section, *page.sections))
