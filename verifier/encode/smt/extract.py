"""What a question needs of a growing script, by itself and in an order of its own."""

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import Factory, define

WORD = re.compile(r"[^() ]+")
"""A word of SMT-LIB, as this project writes it: every symbol is one."""

_UNREAD = re.compile(r"\(not [^() ]+-counts\)\Z")
_HEAD = re.compile(r"\((declare-const|define-fun) ([^() ]+)")


@define
class Index:
    """The lines of a script by the symbols that they declare or define, read as far as they are written.

    `notes` are the comments that say what symbols, and those that begin like them, stand for.
    """

    lines: dict[str, str] = Factory(dict)
    needs: dict[str, tuple[str, ...]] = Factory(dict)
    notes: dict[str, str] = Factory(dict)
    _place: int = 0

    def read(self, script: Sequence[str]) -> None:
        for line in script[self._place :]:
            if line.startswith("; "):
                self.notes[line.split(" ", 2)[1]] = line
            elif head := _HEAD.match(line):
                code = line.partition("  ; ")[0] if head[1] == "declare-const" else line
                self.lines[head[2]] = line
                words = dict.fromkeys(WORD.findall(code[head.end() :]))
                self.needs[head[2]] = tuple(word for word in words if word in self.lines)
        self._place = len(script)

    def needed(self, conditions: Sequence[str], meanings: Mapping[str, str]) -> tuple[list[str], list[str]]:
        """The lines that conditions need, each after those that it needs itself, and the conditions with the
        meanings of the symbols among them."""
        written: dict[str, None] = {}
        given = set(meanings.values())
        own = [c for c in conditions if c not in given and not _UNREAD.match(c)]
        # that something was not read says nothing where nobody asks about it
        unread = [c for c in conditions if _UNREAD.match(c)]
        for condition in own:
            self._write(condition, written)
        asserted = dict.fromkeys([*own, *(c for c in unread if c[5:-1] in written)])
        while new := [s for s in written if s in meanings and meanings[s] not in asserted]:
            for symbol in new:
                asserted[meanings[symbol]] = None
                self._write(meanings[symbol], written)
        return list(self._noted(written)), list(asserted)

    def _write(self, text: str, written: dict[str, None]) -> None:
        """Add the symbols of a text that are not written yet, in the order in which they are needed."""
        own = [word for word in dict.fromkeys(WORD.findall(text)) if word in self.lines]
        open_ = [iter(own)]
        path: list[str] = []
        while open_:
            symbol = next((word for word in open_[-1] if word not in written), None)
            if symbol is not None:
                path.append(symbol)
                open_.append(iter(self.needs[symbol]))
                continue
            open_.pop()
            if path:
                written[path.pop()] = None

    def _noted(self, written: Mapping[str, None]) -> Iterator[str]:
        """The lines, with each note before the first symbol that it is about."""
        told: set[str] = set()
        for symbol in written:
            parts = symbol.split("-")
            starts = ("-".join(parts[:end]) for end in range(len(parts), 0, -1))
            # the longest: shorter ones are there or not, as other questions were asked or were not
            start = next((start for start in starts if start in self.notes), None)
            if start is not None and start not in told:
                told.add(start)
                yield self.notes[start]
            yield self.lines[symbol]
