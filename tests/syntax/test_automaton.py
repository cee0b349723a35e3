"""The automaton that is shipped is the one that the grammar gives."""

from importlib.resources import files

from verifier.syntax.generate import generate


def test_automaton_is_current() -> None:
    shipped = files("verifier.syntax").joinpath("automaton.json").read_text("utf-8")
    assert shipped == generate(), "run `python -m verifier.syntax.generate`"
