"""Text from word processors made plain, where what it means is certain."""

SOFT_HYPHENS = "\u00ad\u2060\ufeff"
"""Characters without a width that only say where a line may break: they never part two words."""

BREAKS = "\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""Characters at which some editors break a line and others do not."""

TURNS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Invisible characters that show text in another order than it is read."""

FRACTIONS = {
    "½": "0.5", "¼": "0.25", "¾": "0.75", "⅕": "0.2", "⅖": "0.4", "⅗": "0.6", "⅘": "0.8", "⅛": "0.125",
    "⅜": "0.375", "⅝": "0.625", "⅞": "0.875", "⅒": "0.1", "⅓": "1 / 3", "⅔": "2 / 3", "⅙": "1 / 6",
    "⅚": "5 / 6", "⅐": "1 / 7", "⅑": "1 / 9",
}  # fmt: skip
"""Fractions of one character, and how they are written instead."""

_PLAIN: dict[int, str | int | None] = {}
_PLAIN.update((ord(character), None) for character in SOFT_HYPHENS)
_PLAIN.update((0xFF01 + place, 0x21 + place) for place in range(94))  # letters, digits, signs of full width
_PLAIN.update((ord(character), "-") for character in "‐‑")
_PLAIN.update(zip(map(ord, "ﬀﬁﬂﬃﬄﬅﬆ"), ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))


def plain(text: str) -> str:
    """The text with ligatures as letters, full-width characters as plain ones, all hyphens as `-`, and
    without soft hyphens."""
    return text if text.isascii() else text.translate(_PLAIN)
