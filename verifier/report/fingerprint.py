"""A name for a finding that stays the same while the finding does."""

from verifier.finding import Bounds, Finding
from verifier.model.values import show_value


def fingerprint(finding: Finding) -> str:
    """16 hexadecimal digits from what is wrong and for whom, never from where it stands in the file.

    Taken from check, policy, decision, subject and the regions, or the case where there is no
    region; so it survives edits elsewhere, and changes when other cases are concerned.
    """
    import hashlib

    parts = [finding.check, finding.policy, finding.decision or "", finding.subject]
    if finding.regions:
        parts += sorted(
            ";".join(
                [*(f"{name}:{_bounds(b)}" for name, b in sorted(region.facts.items())), region.formula or ""]
            )
            for region in finding.regions
        )
    elif finding.case is not None:
        parts += [f"{name}={show_value(value)}" for name, value in sorted(finding.case.items())]
    # Lengths keep parts apart whatever signs they hold.
    text = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _bounds(bounds: Bounds) -> str:
    if bounds.values is not None:
        return "in " + ",".join(sorted(map(show_value, bounds.values)))
    ends = (bounds.above, bounds.at_least, bounds.below, bounds.at_most)
    return ",".join("" if end is None else show_value(end) for end in ends)
