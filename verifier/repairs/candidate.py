"""One edit that may mend a finding, before anything is proved of it."""

from typing import Literal

from attrs import frozen

from verifier.repairs.edits import Edit

Kind = Literal["bound", "band", "value", "priority", "rule", "row", "otherwise"]


@frozen
class Candidate:
    """An edit of a rule, or one that adds a rule to its clause.

    `outcome` is what then holds in the cases concerned, in the author's words: candidates with the same
    outcome stand for one another, and the cheapest is enough. `other`: the rule that gives way.
    """

    kind: Kind
    rule: str
    edit: Edit
    outcome: str
    other: str = ""
