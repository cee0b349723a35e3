"""Words for a way out: the nearest known word, or the words there are."""

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that looks most like this one, where one does."""
    from difflib import get_close_matches

    known = tuple(known)
    if close := get_close_matches(word, known, n=1, cutoff=0.6):
        return close[0]
    by_lower = {name.lower(): name for name in reversed(known)}
    close = get_close_matches(word.lower(), by_lower, n=1, cutoff=0.6)
    return by_lower[close[0]] if close else None


def suggest(word: str, known: Iterable[str], otherwise: str) -> str:
    """`did you mean …?` where a known word is near, else the other way out."""
    close = nearest(word, known)
    return f"did you mean `{close}`?" if close is not None else otherwise


def listed(words: Iterable[str], limit: int = 12) -> str:
    """Words in backticks, the first dozen of a long list."""
    words = tuple(words)
    shown = ", ".join(f"`{word}`" for word in words[:limit])
    return shown + (", …" if len(words) > limit else "")
