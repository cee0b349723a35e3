"""What options are made of; those known by name and not built yet are refused by name, never ignored."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

LONGEST = 86_400
"""The longest time limit of a question, in seconds."""

MOST_JOBS = 64
"""The most processes that share the work."""

_Command = TypeVar("_Command", bound=Callable[..., Any])


def not_built(*names: str, flags: tuple[str, ...] = ()) -> Callable[[_Command], _Command]:
    """Adds hidden options, those in `flags` without a value, each of which refuses to be used."""

    def refuse(context: click.Context, option: click.Parameter, value: object) -> None:
        if value not in (None, False):
            raise click.UsageError(f"`{option.opts[0]}` is not built yet", context)

    def add(command: _Command) -> _Command:
        for name in (*names, *flags):
            # `is_flag=False` would let an option stand without the value that it takes, and unseen
            flag = True if name in flags else None
            command = click.option(name, hidden=True, expose_value=False, is_flag=flag, callback=refuse)(
                command
            )
        return command

    return add


def processors() -> int:
    """How many processors this process may use."""
    import os

    counted = getattr(os, "sched_getaffinity", None)
    return len(counted(0)) if counted is not None else os.cpu_count() or 1


def today(day: str | None) -> str:
    """The day given, else the one of the clock, as ISO 8601 writes it."""
    from datetime import date

    try:
        return (date.today() if day is None else date.fromisoformat(day)).isoformat()
    except ValueError:
        raise click.UsageError(f"`{day}` is no day: write it as `2027-08-31`") from None


class Layout(click.Choice[str]):
    """`--format`: those built, and those refused by name."""

    def __init__(self, *built: str, later: tuple[str, ...] = ()) -> None:
        super().__init__(built)
        self.later = later

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> str:
        if value in self.later:
            raise click.UsageError(f"`--format {value}` is not built yet", context)
        return super().convert(value, param, context)
