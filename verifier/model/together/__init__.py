"""Policies, and single clauses of policies, put together as one draft.

Facts and decisions of one name and kind are the same in all of them, as words that they share are; what a
page defines or leaves to a reading is its own. Rules keep the bounds of the text that they come from: they
say nothing of a decision in cases in which their own page does not ask for it.
"""

from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from verifier.model.policy import Policy
from verifier.model.together.merged import merged
from verifier.model.together.own_names import page_names, with_own_names
from verifier.model.together.shared_words import differing
from verifier.model.together.taken import only_links_to, taken
from verifier.source.mistake import Mistake, Refused


@frozen(eq=False, repr=False)
class Wish:
    """A policy that is to be part of a draft: the whole of it, or one clause and those below it."""

    policy: Policy
    clause: str | None = None


@frozen(eq=False, repr=False)
class Draft:
    """What was put together. `notes` say which links between rules lead to what was left out."""

    policy: Policy
    notes: tuple[str, ...]


def together(wishes: Sequence[Wish]) -> Draft:
    """The draft of these parts, whatever their order; its `parts` are those that were wished for, each as it
    is alone but under the names that it has in the draft.

    Raises Refused where a part is wished for twice, a clause is unknown, two pages have one id, the same
    word is another thing on two pages, or what they decide goes in a circle.
    """
    wishes = sorted(wishes, key=lambda wish: (wish.policy.path, wish.clause or ""))
    _refuse(_twice(wishes))
    pages: dict[str, list[Wish]] = {}
    for wish in wishes:
        pages.setdefault(wish.policy.path, []).append(wish)
    whole = {path: _page(some) for path, some in pages.items()}
    notes = tuple(note for _, lost in whole.values() for note in lost)
    if len(wishes) == 1:
        (only,) = (policy for policy, _ in whole.values())
        return Draft(only if wishes[0].clause is None else evolve(only, parts=(only,)), notes)
    policies = [policy for policy, _ in whole.values()]
    _refuse(_same_id(policies))
    _refuse(differing(policies))
    own = page_names(policies)
    policies = [with_own_names(policy, names) for policy, names in zip(policies, own, strict=True)]
    joint, rules = merged(policies)
    parts = []
    for path, names in zip(pages, own, strict=True):
        for wish in pages[path]:
            alone = with_own_names(_page([wish])[0], names)
            parts.append(_part(joint, alone, rules))
    return Draft(evolve(joint, parts=tuple(parts)), notes)


def _page(wishes: Sequence[Wish]) -> tuple[Policy, tuple[str, ...]]:
    """What of one page is wished for, and the links that lead out of it."""
    clauses = [wish.clause for wish in wishes if wish.clause is not None]
    return taken(wishes[0].policy, clauses) if clauses else (wishes[0].policy, ())


def _part(joint: Policy, alone: Policy, rules: Mapping[str, tuple[str, ...]]) -> Policy:
    """One part of a draft: what it says alone, over the facts of the draft."""
    kept = {made for rule in alone.rules for made in rules[rule.id]}
    keys = {definition.key for definition in alone.definitions} | {d.key for d in alone.decisions}
    return evolve(
        alone,
        inputs=joint.inputs,
        ambiguities=joint.ambiguities,
        records=joint.records,
        lists=joint.lists,
        rules=tuple(only_links_to(kept, rule) for rule in joint.rules if rule.id in kept),
        order=tuple(key for key in joint.order if key in keys),
    )


def _twice(wishes: Sequence[Wish]) -> list[Mistake]:
    """Parts that are wished for twice, as a whole or as a clause of what is wished for."""
    found = []
    for place, wish in enumerate(wishes):
        path, named = wish.policy.path, _named(wish)
        same = [other for other in wishes[:place] if other.policy.path == path]
        if any(other.clause == wish.clause for other in same):
            found.append(Mistake(path, 0, 0, "", f"`{named}` is named twice", "name it once"))
        elif any(other.clause is None for other in same):
            message = f"`{named}` is part of `{path}`, which is named too"
            found.append(Mistake(path, 0, 0, "", message, "name one of the two"))
    return found


def _named(wish: Wish) -> str:
    return wish.policy.path if wish.clause is None else f"{wish.policy.path}#{wish.clause}"


def _same_id(policies: Sequence[Policy]) -> list[Mistake]:
    first: dict[str, Policy] = {}
    found = []
    for policy in policies:
        other = first.setdefault(policy.id, policy)
        if other is not policy:
            message = (
                f"`{policy.id}` is also the id of {other.path}, so that their clauses could not be told apart"
            )
            found.append(Mistake(policy.path, 1, 1, "", message, "give one of them another `policy:` id"))
    return found


def _refuse(mistakes: Sequence[Mistake]) -> None:
    if mistakes:
        raise Refused(mistakes)
