"""Whatever an author leaves out, doubles or swaps, the page is read or refused with places."""

import random
from pathlib import Path

import pytest

from tests.model.pages import policy
from verifier.source.mistake import Refused

FOLDERS = sorted(path.parent for path in Path(__file__).parents[2].glob("policies/*/policy.md"))


def mutated(text: str, chance: random.Random) -> str:
    """The text with a word taken from elsewhere in it, doubled, dropped or swapped, in a few lines."""
    lines = text.split("\n")
    words = text.split()
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(5, len(lines))
        parts = lines[place].split(" ")
        word = chance.randrange(len(parts))
        match chance.randrange(4):
            case 0:
                parts[word] = chance.choice(words)
            case 1:
                parts.insert(word, chance.choice(words))
            case 2:
                del parts[word]
            case _:
                other = chance.randrange(5, len(lines))
                lines[place], lines[other] = lines[other], lines[place]
                continue
        lines[place] = " ".join(parts)
    return "\n".join(lines)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_mutated_pages_are_read_or_refused(folder: Path) -> None:
    text = (folder / "policy.md").read_text(encoding="utf-8")
    cases = (folder / "cases.md").read_text(encoding="utf-8").split("```cases\n")[1].split("```")[0]
    chance = random.Random(folder.name)
    refused = 0
    for _ in range(60):
        try:
            policy(mutated(text, chance), cases)
        except Refused as told:
            refused += 1
            for mistake in told.mistakes:
                assert mistake.line > 0, mistake
                assert mistake.message, mistake
                assert mistake.help, mistake
                assert mistake.message[0].islower() or mistake.message[0] in "`…", mistake
    assert refused > 10
