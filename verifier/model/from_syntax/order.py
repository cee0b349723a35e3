"""The order in which definitions and decisions are settled: each after what it reads."""

from collections.abc import Sequence

from verifier.model.from_syntax.cycles import ordered
from verifier.model.from_syntax.declarations import Declared
from verifier.model.from_syntax.scope import Scope
from verifier.model.reading import reads
from verifier.model.rules import Rule


def order(scope: Scope, declared: Declared, rules: Sequence[Rule]) -> tuple[str, ...]:
    """The keys of definitions and decisions, in the order of the text where that is free.

    Tells definitions and decisions that read themselves, directly or through others.
    """
    spans = {definition.key: definition.span for definition in declared.definitions}
    spans |= {decision.key: decision.span for decision in declared.decisions}
    names = sorted(spans, key=lambda name: spans[name])
    edges = reads(declared.definitions, declared.decisions, rules)
    settled, circles = ordered(names, edges)
    for keys in circles:
        circle = [key.rpartition(".")[2] for key in keys]
        place = scope.places[circle[0]]
        if len(circle) == 1:
            walk = f"`{circle[0]}` reads itself"
        else:
            walk = f"`{circle[0]}` reads " + ", which reads ".join(f"`{n}`" for n in (*circle[1:], circle[0]))
        scope.wrong(
            place.span,
            f"a circle: {walk}",
            "let one of them read facts instead: what comes first cannot rest on what comes after it",
        )
    return tuple(name for name in settled if name in spans)
