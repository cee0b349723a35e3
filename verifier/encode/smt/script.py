"""The growing text of one policy: declarations and definitions, in the order in which they are needed."""

import re

from attrs import Factory, define

_ATOM = re.compile(r"[^() ]+\Z")
_SYMBOL = re.compile(r"[^() ]+")


def comment(text: str) -> str:
    """An author's words as a comment: on one line, and never anything but a comment."""
    return "; " + " ".join(text.split())


@define
class Script:
    """Lines of SMT-LIB; every symbol is generated, so that no text of an author is ever a symbol.

    `meanings` are the conditions by which some symbols mean something: to be asserted with whatever reads
    them, and with nothing else, since such conditions can be hard on a solver.
    """

    lines: list[str] = Factory(list)
    meanings: dict[str, str] = Factory(dict)
    _reads: dict[str, frozenset[str]] = Factory(dict)

    def declare(self, symbol: str, sort: str, meaning: str = "") -> str:
        self.lines.append(f"(declare-const {symbol} {sort}){'  ' + comment(meaning) if meaning else ''}")
        return symbol

    def define(self, symbol: str, sort: str, text: str) -> str:
        """Give a term a name where it is longer than a name; the name, or the term itself."""
        if _ATOM.match(text):
            return text
        self.lines.append(f"(define-fun {symbol} () {sort} {text})")
        if self.meanings:
            self._reads[symbol] = self._meant(text)
        return symbol

    def mean(self, symbol: str, condition: str) -> None:
        """Give a declared symbol its meaning."""
        self._reads[symbol] = self._meant(condition) | {symbol}
        self.meanings[symbol] = condition

    def meanings_of(self, text: str) -> list[str]:
        """The conditions that give a text its meaning: of every symbol that it reads, through others too."""
        if not self.meanings:
            return []
        read = self._meant(text)
        return [condition for symbol, condition in self.meanings.items() if symbol in read]

    def _meant(self, text: str) -> frozenset[str]:
        known = (self._reads[word] for word in set(_SYMBOL.findall(text)) if word in self._reads)
        return frozenset().union(*known)

    def note(self, text: str) -> None:
        self.lines.append(comment(text))
