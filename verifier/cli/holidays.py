"""Which days are holidays: `holidays = "GB-ENG"` in `verifier.toml`, a country and a part of it."""

from pathlib import Path

from attrs import evolve

from verifier.cli.places import find, relative
from verifier.model.policy import Policy
from verifier.model.terms import Elapsed, Shifted
from verifier.source.mistake import Mistake, Refused


def counts_working_days(policy: Policy) -> bool:
    """Whether a policy reads a calendar of working days."""
    terms = (definition.term for definition in policy.definitions)
    return any(isinstance(term, Elapsed | Shifted) and term.unit == "working days" for term in terms)


def with_holidays(policy: Policy) -> Policy:
    """The policy with the holidays that its repository has agreed on; raises Refused where there are none
    of that name."""
    if not counts_working_days(policy):
        return policy
    found = find(Path(policy.path).absolute().parent)
    name = _agreed(found) if found is not None else None
    if name is None:
        return policy
    from verifier.evaluate.calendar import holidays_of

    try:
        holidays_of(name)
    except KeyError:
        message = f"no holidays are known of `{name}`"
        way_out = 'name a country, and a part of it where they differ: `holidays = "GB-ENG"`'
        raise Refused([Mistake(relative(found) if found else "", 0, 0, "", message, way_out)]) from None
    return evolve(policy, holidays=name)


def _agreed(path: Path) -> str | None:
    """What the file says; one that cannot be read is told by the commands that read all of it."""
    import tomllib

    try:
        agreed = tomllib.loads(path.read_text(encoding="utf-8-sig")).get("holidays")
    except (OSError, ValueError):
        return None
    return agreed if isinstance(agreed, str) else None
