"""The limits over members of a policy, over one encoding of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifier.encode.smt.joint import Joint
from verifier.encode.smt.text import TRUE, negate

if TYPE_CHECKING:
    from verifier.encode.smt.encoding import Encoding


class Limits:
    """The joint choices of decisions that are bound together."""

    def __init__(self, encoding: Encoding) -> None:
        self._encoding = encoding
        self._joint: dict[tuple[int, bool], Joint] = {}
        self._counted: dict[str, str] = {}

    def joint(self, name: str, closed: bool = True) -> Joint | None:
        """The joint choices of the decisions bound together with one; None where no limit binds it, or
        where they cannot be written out."""
        group = self._encoding.groups.get(name)
        if group is None or group.outside is not None:
            return None
        key = id(group), closed
        if key not in self._joint:
            self._joint[key] = Joint(self._encoding, group, closed)
        return self._joint[key]

    def unread(self, names: frozenset[str]) -> list[str]:
        """That none but these decisions has taken a value for its readers."""
        counted = [name for name in self._encoding.policy.order if name in self._counted]
        return [negate(self._counted[name]) for name in counted if name not in names]

    def counted(self, name: str) -> str:
        """That the value which readers found of a decision counts for the others."""
        if name in self._encoding.decided:
            return TRUE
        if name not in self._counted:
            symbol = f"{self._encoding.symbol(name)}-counts"
            self._counted[name] = self._encoding.script.declare(symbol, "Bool", f"{name} was read")
        return self._counted[name]
