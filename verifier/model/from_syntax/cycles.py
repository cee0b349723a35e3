"""Orders and circles among names."""

from collections.abc import Iterable, Mapping, Sequence


def ordered(
    names: Iterable[str], edges: Mapping[str, Sequence[str]]
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Names after all they lead to, in the given order where that is free; and the circles met.

    A circle is listed from the name that comes first, without repeating it at the end; of circles
    that share a name one is told.
    """
    names = tuple(names)
    done: dict[str, None] = {}
    circles: list[tuple[str, ...]] = []
    for start in names:
        if start not in done:
            _visit(start, edges, done, circles)
    apart: list[tuple[str, ...]] = []
    position = {name: place for place, name in enumerate(names)}
    for circle in circles:
        if not any(set(circle) & set(other) for other in apart):
            first = min(range(len(circle)), key=lambda place: position.get(circle[place], -1))
            apart.append(circle[first:] + circle[:first])
    return tuple(done), apart


def _visit(
    start: str, edges: Mapping[str, Sequence[str]], done: dict[str, None], circles: list[tuple[str, ...]]
) -> None:
    path = {start: iter(edges.get(start, ()))}
    while path:
        name = next(reversed(path))
        for target in path[name]:
            if target in path:
                walked = list(path)
                circles.append(tuple(walked[walked.index(target) :]))
            elif target not in done:
                path[target] = iter(edges.get(target, ()))
                break
        else:
            del path[name]
            done[name] = None
