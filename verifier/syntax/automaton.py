"""Runs the automaton that is generated from the grammar over one sentence, without recursion."""

import json
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from verifier.source.document import Line
from verifier.syntax.lexer import END, Token, next_token


class Automaton(NamedTuple):
    """See `generate.py` for the shape of its parts."""

    words: dict[str, str]
    rules: list[tuple[str, int, str]]
    starts: dict[str, int]
    accept: list[int]
    states: list[dict[str, int]]


class Fault(Exception):
    """The sentence cannot go on: `tokens` up to and including the one that does not fit, and the
    terminals that would fit instead."""

    def __init__(self, tokens: Sequence[Token], expected: frozenset[str]) -> None:
        super().__init__()
        self.tokens = tuple(tokens)
        self.expected = expected


class TooDeep(Exception):
    """The sentence is nested so deep at this token that it is read no further."""

    def __init__(self, token: Token) -> None:
        super().__init__()
        self.token = token


_LONGEST_STACK = 1_500
"""Open parts of a sentence; one level of nesting opens fewer than ten."""


class Repeated(list[Any]):
    """What `…*` or `…+` in the grammar stands for."""


Build = Callable[[str, list[Any], Token, Token], Any]
"""Makes the value of a rule from its name, the values of its parts, and its first and last token."""


@cache
def automaton() -> Automaton:
    """The automaton shipped with the package."""
    return Automaton(**json.loads(Path(__file__).with_name("automaton.json").read_text("utf-8")))


def tokens_of(start: str, lines: Sequence[Line]) -> list[Token]:
    """The tokens of the sentence in these lines, each told apart as the grammar has it. Raises as `run`."""
    seen: list[Token] = []
    run(start, lines, lambda *_: None, seen)
    return [token for token in seen if token.type != END]


def run(start: str, lines: Sequence[Line], build: Build, seen: list[Token] | None = None) -> Any:
    """The value of the sentence in these lines, read from a start symbol. Raises `Fault` or `TooDeep`.

    Each token read is added to `seen`.
    """
    words, rules, starts, accept, states = automaton()
    stack = [starts[start]]
    values: list[tuple[Any, Token, Token]] = []
    tokens: list[Token] = [] if seen is None else seen
    place, token = (0, 0), None
    while True:
        token, place = next_token(lines, place, states[stack[-1]], words, token)
        tokens.append(token)
        if len(stack) > _LONGEST_STACK:
            raise TooDeep(token)
        before = tuple(stack)
        while (action := states[stack[-1]].get(token.type)) is None or action < 0:
            if action is None:
                if token.type == END and stack[-1] in accept:
                    return values[0][0]
                raise Fault(tokens, _expected(before))
            name, count, symbol = rules[-action - 1]
            parts = values[-count:]
            del values[-count:], stack[-count:]
            children = [part[0] for part in parts]
            if symbol.startswith("__"):  # a repetition: its parts go to the rule that holds it
                value: Any = Repeated(children if count == 1 else [*children[0], children[1]])
            else:
                if type(children[-1]) is Repeated:
                    children[-1:] = children[-1]
                value = build(name, children, parts[0][1], parts[-1][2])
            values.append((value, parts[0][1], parts[-1][2]))
            stack.append(states[stack[-1]][symbol])
        stack.append(action)
        values.append((token, token, token))


def _expected(stack: tuple[int, ...]) -> frozenset[str]:
    """The terminals that can really follow: those that lead to a shift, not only to reductions."""
    _, rules, _, accept, states = automaton()
    found = set()
    for terminal in states[stack[-1]]:
        if not (terminal.isupper() or terminal == END):
            continue
        rest = list(stack)
        while (action := states[rest[-1]].get(terminal)) is not None and action < 0:
            _, count, symbol = rules[-action - 1]
            del rest[-count:]
            rest.append(states[rest[-1]][symbol])
        if action is not None or rest[-1] in accept:
            found.add(terminal)
    return frozenset(found)
