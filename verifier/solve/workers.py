"""Work spread over processes that share nothing: each has its own solver, and ends with its beginner.

A worker is a copy of this process (`fork`), so that it has the policies already; it is told by name what to
do next and sends back what came of it. Where processes cannot be copied there is one of them.
"""

import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, NoReturn, Protocol

Key = tuple[int, str]
"""A piece of work: the number of its desk and its name."""


class Desk(Protocol):
    """Where the pieces of work are done that have much in common."""

    def do(self, name: str) -> Any: ...

    def stop(self) -> None: ...


def can_spread() -> bool:
    """Whether this system can copy a process."""
    return sys.platform not in ("win32", "emscripten", "wasi")


def spread(
    begin: Callable[[int], Desk], work: Mapping[int, Sequence[str]], jobs: int, say: Callable[[Key], None]
) -> dict[Key, Any]:
    """What came of each piece of work, done by as many workers; `begin` makes a desk inside a worker.

    A worker goes on at its desk while there is work there, then takes one where nobody is, then the one with
    most left to do. What a worker could not do (it raised something, or ended) is missing from the answer,
    for the caller to do itself. `say` is told what is begun.
    """
    from multiprocessing import get_context
    from multiprocessing.connection import Connection, wait

    context = get_context("fork")
    waiting = {desk: list(names) for desk, names in work.items() if names}
    done: dict[Key, Any] = {}
    at: dict[Connection, int | None] = {}
    processes = []
    try:
        for _ in range(min(jobs, sum(map(len, waiting.values())))):
            ours, theirs = context.Pipe()
            process = context.Process(target=_work, args=(theirs, begin, [ours, *at]), daemon=True)
            process.start()
            theirs.close()
            processes.append(process)
            at[ours] = None
        busy = {one for one in at if _give(one, waiting, at, say)}
        while busy:
            for ready in [one for one in wait(list(busy)) if isinstance(one, Connection)]:
                try:
                    key, fine, result = ready.recv()
                except (EOFError, OSError):  # the worker is gone, and what it was doing with it
                    busy.discard(ready)
                    continue
                if fine:
                    done[key] = result
                if not _give(ready, waiting, at, say):
                    busy.discard(ready)
        return done
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.join()


def _give(
    worker: Any, waiting: dict[int, list[str]], at: dict[Any, int | None], say: Callable[[Key], None]
) -> bool:
    """Tell a worker what to do next; False where nothing is left, or the worker is gone."""
    here = at[worker]
    if not waiting.get(here if here is not None else -1):
        free = [desk for desk, names in waiting.items() if names and desk not in at.values()]
        left = [desk for desk, names in waiting.items() if names]
        if not left:
            return False
        here = free[0] if free else max(left, key=lambda desk: (len(waiting[desk]), -desk))
    assert here is not None
    key = here, waiting[here][0]
    try:
        worker.send(key)
    except OSError:
        return False
    del waiting[here][0]
    at[worker] = here
    say(key)
    return True


def _work(connection: Any, begin: Callable[[int], Desk], others: Sequence[Any]) -> None:
    """What a worker does until it is ended; the solver at its desk ends with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that began it is told, and ends it
    signal.signal(signal.SIGTERM, _end)
    for other in others:  # so that a worker notices when nobody listens any more
        other.close()
    desk: Desk | None = None
    place: int | None = None
    try:
        for key in _told(connection):
            if place != key[0]:
                if desk is not None:
                    desk.stop()
                place, desk = key[0], begin(key[0])
            assert desk is not None
            try:
                connection.send((key, True, desk.do(key[1])))
            except OSError:
                raise
            except Exception:  # of the work, or since what came of it cannot be sent
                connection.send((key, False, None))
    except OSError:
        pass  # nobody listens any more
    finally:
        if desk is not None:
            with suppress(Exception):
                desk.stop()


def _told(connection: Any) -> Iterator[Key]:
    with suppress(EOFError):
        while True:
            yield connection.recv()


def _end(*_: object) -> NoReturn:
    raise SystemExit(0)
