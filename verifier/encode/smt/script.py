"""The growing text of one policy: declarations and definitions, in the order in which they are needed."""

import re
from collections.abc import Iterable, Sequence

from attrs import Factory, define

from verifier.encode.smt.extract import WORD, Index

_ATOM = re.compile(r"[^() ]+\Z")


def comment(text: str) -> str:
    """An author's words as a comment: on one line, and never anything but a comment."""
    return "; " + " ".join(text.split())


@define
class Script:
    """Lines of SMT-LIB; every symbol is generated, so that no text of an author is ever a symbol.

    `meanings` are the conditions by which some symbols mean something: to be asserted with whatever reads
    them, and with nothing else, since such conditions can be hard on a solver. `reads` tells which of these
    symbols, and of those declared as `followed`, a text reads.
    """

    lines: list[str] = Factory(list)
    meanings: dict[str, str] = Factory(dict)
    index: Index = Factory(Index)
    _reads: dict[str, frozenset[str]] = Factory(dict)

    def declare(self, symbol: str, sort: str, meaning: str = "", followed: bool = False) -> str:
        self.lines.append(f"(declare-const {symbol} {sort}){'  ' + comment(meaning) if meaning else ''}")
        if followed:
            self._reads[symbol] = frozenset((symbol,))
        return symbol

    def define(self, symbol: str, sort: str, text: str) -> str:
        """Give a term a name where it is longer than a name; the name, or the term itself."""
        return text if _ATOM.match(text) else self.name(symbol, sort, text)

    def name(self, symbol: str, sort: str, text: str) -> str:
        """Give a term a name, however short it is."""
        self.lines.append(f"(define-fun {symbol} () {sort} {text})")
        if self._reads:
            self._reads[symbol] = self._read(text)
        return symbol

    def mean(self, symbol: str, condition: str) -> None:
        """Give a declared symbol its meaning."""
        self._reads[symbol] = self._read(condition) | {symbol}
        self.meanings[symbol] = condition

    def meanings_of(self, text: str) -> list[str]:
        """The conditions that give a text its meaning: of every symbol that it reads, through others too."""
        if not self.meanings:
            return []
        read = self._read(text)
        return [condition for symbol, condition in self.meanings.items() if symbol in read]

    def reads(self, texts: Iterable[str]) -> frozenset[str]:
        """The symbols, of those that are followed or have a meaning, that texts read, through others too."""
        return frozenset().union(*map(self._read, texts))

    def _read(self, text: str) -> frozenset[str]:
        known = (self._reads[word] for word in set(WORD.findall(text)) if word in self._reads)
        return frozenset().union(*known)

    def extract(self, conditions: Sequence[str]) -> tuple[list[str], list[str]]:
        """What conditions need of the script, and these with the meanings of all symbols that they read.

        Neither depends on what else was asked for before, or on the order in which it was.
        """
        self.index.read(self.lines)
        return self.index.needed(conditions, self.meanings)

    def note(self, text: str) -> None:
        self.lines.append(comment(text))
