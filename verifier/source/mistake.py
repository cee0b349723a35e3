"""What is wrong with an input, told so that its author can mend it."""

from collections.abc import Iterable

from attrs import frozen


@frozen(order=True)
class Mistake:
    """One mistake: where it stands, what is wrong, and a way out.

    `line` and `column` start at 1 and are 0 where the mistake belongs to no place in a text (an
    unreadable file, a value on the command line). `clause` is the clause id around it, or empty.
    """

    path: str
    line: int
    column: int
    clause: str
    message: str
    help: str


def nearest(word: str, known: Iterable[str], percent: int = 60) -> str | None:
    """The known word that looks most like this one, where one is as much alike."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, list(known), 1, percent / 100)), None)


class Refused(Exception):
    """The input cannot be used; carries every mistake found, in the order of the text."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(sorted(set(mistakes)))
        super().__init__("; ".join(mistake.message for mistake in self.mistakes))
