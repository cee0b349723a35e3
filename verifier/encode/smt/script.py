"""The growing text of one policy: declarations and definitions, in the order in which they are needed."""

import re

from attrs import Factory, define

_ATOM = re.compile(r"[^() ]+\Z")


def comment(text: str) -> str:
    """An author's words as a comment: on one line, and never anything but a comment."""
    return "; " + " ".join(text.split())


@define
class Script:
    """Lines of SMT-LIB; every symbol is generated, so that no text of an author is ever a symbol."""

    lines: list[str] = Factory(list)

    def declare(self, symbol: str, sort: str, meaning: str = "") -> str:
        self.lines.append(f"(declare-const {symbol} {sort}){'  ' + comment(meaning) if meaning else ''}")
        return symbol

    def define(self, symbol: str, sort: str, text: str) -> str:
        """Give a term a name where it is longer than a name; the name, or the term itself."""
        if _ATOM.match(text):
            return text
        self.lines.append(f"(define-fun {symbol} () {sort} {text})")
        return symbol

    def note(self, text: str) -> None:
        self.lines.append(comment(text))
