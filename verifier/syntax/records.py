"""Records: a head `record NAME`, and below it one line for each field."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from verifier.source.document import SPACES, Line
from verifier.source.plain import SOFT_HYPHENS
from verifier.source.span import Span
from verifier.syntax import tree
from verifier.syntax.lexer import Token
from verifier.syntax.making import Maker, Making, once

_FIELD = re.compile(rf"[{SPACES}]*[^\W\d][\w{SOFT_HYPHENS}]*[{SPACES}{SOFT_HYPHENS}]*[:：]")

ReadPart = Callable[[str, Sequence[Line]], object]
"""Reads lines from a start symbol (`record_head` or `field`); None, told, where they cannot be read."""


def record(making: Making, lines: Sequence[Line], read: ReadPart, span: Span) -> list[tree.Statement]:
    """The record in these lines. A field opens on a line `NAME :`; other lines go on the one above."""
    starts = field_starts(lines)
    head = lines[: starts[0]] if starts else lines
    for line in head[1:]:
        word = line.text.split()[0]
        place = Token("NAME", word, line.number, line.column + line.text.index(word))
        making.say(place, "no-field", found=word)
    name = read("record_head", head[:1])
    if not isinstance(name, tree.Name):
        return []
    if not starts:
        if len(lines) == 1:
            making.say(span, "record-without-fields", name=name.name)
        return []
    ends = [*starts[1:], len(lines)]
    found = [read("field", lines[start:end]) for start, end in zip(starts, ends, strict=True)]
    fields = tuple(one for one in found if isinstance(one, tree.FieldDeclaration))
    return [tree.RecordDeclaration(name, fields, span)]


def field_starts(lines: Sequence[Line]) -> list[int]:
    """Which of the lines open a field."""
    return [index for index, line in enumerate(lines) if index and _FIELD.match(line.text)]


def record_head(making: Making, parts: list[Any], span: Span) -> tree.Name:
    return making.name(parts[1])


def field(making: Making, parts: list[Any], span: Span) -> tree.FieldDeclaration:
    said = once(making, parts[3:])
    name, kind = making.name(parts[0]), parts[2]
    return tree.FieldDeclaration(name, kind, said.get("label"), said.get("typical"), said.get("better"), span)


def better(making: Making, parts: list[Any], span: Span) -> tuple[str, str, Span]:
    return "better", parts[1].text, span


RECORDS: dict[str, Maker] = {"record_head": record_head, "field": field, "better": better}
