"""Writes automaton.json from grammar.lark: `python -m verifier.syntax.generate`.

Importing lark and building its tables takes longer than the whole of a small check, so the tables
are generated ahead and shipped; a test holds them current. They are plain data, no code and no pickle.
"""

import json
import re
from importlib.resources import files
from typing import Any

STARTS = ["statement", "table_head", "test", "cell", "record_head", "field"]
_WORD = re.compile(r"[a-z]+\Z")


def generate() -> str:
    """The text of automaton.json.

    `words`: each word of the language and its terminal. `rules`: what is built, of how many parts,
    and the symbol that results. `starts`: the first state of each start symbol. `accept`: the states
    in which a sentence may end. `states`: for each state, by symbol, n ≥ 0 to go to state n, or
    n < 0 to reduce by rule -n-1.
    """
    from lark import Lark
    from lark.parsers.lalr_analysis import Shift

    grammar = files(__package__).joinpath("grammar.lark").read_text("utf-8")
    parser = Lark(grammar, parser="lalr", start=STARTS, keep_all_tokens=True, maybe_placeholders=False)
    table: Any = parser.parser.parser._parse_table

    rules: dict[tuple[str, int, str], int] = {}
    order: dict[Any, int] = {}
    waiting = [table.start_states[start] for start in STARTS]
    for state in waiting:
        order[state] = len(order)
    states: list[dict[str, int]] = []
    for state in waiting:  # grows while it is gone through: breadth first, so the numbers are stable
        actions: dict[str, int] = {}
        for symbol, (action, argument) in sorted(table.states.get(state, {}).items()):
            if action is Shift:
                if argument not in order:
                    order[argument] = len(order)
                    waiting.append(argument)
                actions[symbol] = order[argument]
            else:
                origin = argument.origin.name
                rule = (argument.alias or origin, len(argument.expansion), origin)
                actions[symbol] = -rules.setdefault(rule, len(rules)) - 1
        states.append(actions)
    words = {
        terminal.pattern.value: terminal.name
        for terminal in sorted(parser.terminals, key=lambda one: one.name)
        if _WORD.match(terminal.pattern.value)
    }
    automaton = {
        "words": words,
        "rules": list(rules),
        "starts": {start: order[table.start_states[start]] for start in STARTS},
        "accept": [order[table.end_states[start]] for start in STARTS],
    }
    lines = [f"{json.dumps(key)}: {json.dumps(value)}" for key, value in automaton.items()]
    rows = ",\n".join(json.dumps(actions, separators=(",", ":")) for actions in states)
    return "{\n" + ",\n".join(lines) + ',\n"states": [\n' + rows + "\n]}\n"


def main() -> None:
    from pathlib import Path

    Path(__file__).with_name("automaton.json").write_text(generate(), "utf-8")


if __name__ == "__main__":
    main()
