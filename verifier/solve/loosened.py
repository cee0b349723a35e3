"""A policy in which rules can be let go: what a proof does not need may be anything else.

Source → target::

    (define-fun r3-applies () Bool C)    (declare-const r3-applies-else Bool)
                                         (define-fun r3-applies () Bool (ite kept2 C r3-applies-else))

A rule that is not kept applies wherever it likes, so that what is proved all the same holds whatever the
condition of the rule is, and without the rule. All that stands for one rule of the author is kept together.
"""

import re
from collections.abc import Sequence

from attrs import define, field

from verifier.encode.lists import Flat
from verifier.encode.smt.script import Script

_APPLIES = re.compile(r"\(define-fun (r(\d+)(?:-\S+)?-applies(?:-known)?) \(\) Bool (.*)\)\Z")


@define
class Loosened(Script):
    """The script of a policy (`source`, whose flat policy is `flat`) with its rules loosened.

    `kept` tells for a rule of the author the symbol by which it is kept. It is numbered as the rule is among
    `authors`, those of the page, so that it does not depend on what was asked before.
    """

    source: Script = field(kw_only=True)
    flat: Flat = field(kw_only=True)
    authors: tuple[str, ...] = field(kw_only=True)
    kept: dict[str, str] = field(factory=dict, kw_only=True)
    _followed: int = field(default=0, init=False)

    def follow(self) -> None:
        """Take over the lines that the source has grown by."""
        for line in self.source.lines[self._followed :]:
            self.lines.append(self._loose(line))
        self._followed = len(self.source.lines)

    def extract(self, conditions: Sequence[str]) -> tuple[list[str], list[str]]:
        self.index.read(self.lines)
        return self.index.needed(conditions, self.source.meanings)

    def _loose(self, line: str) -> str:
        found = _APPLIES.match(line)
        if found is None:
            return line
        symbol, place, condition = found.groups()
        kept = self._keep(self.flat.origin[self.flat.policy.rules[int(place) - 1].id])
        otherwise = self.declare(f"{symbol}-else", "Bool")
        return f"(define-fun {symbol} () Bool (ite {kept} {condition} {otherwise}))"

    def _keep(self, author: str) -> str:
        if author not in self.kept:
            symbol = f"kept{self.authors.index(author) + 1}"
            self.kept[author] = self.declare(symbol, "Bool", f"rule {author} as it is")
        return self.kept[author]
