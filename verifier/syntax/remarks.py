"""What a fence says of its clause in plain words: that it is set aside, or who reviewed it."""

import re
from collections.abc import Sequence

from verifier.source.document import SPACES, Line
from verifier.source.mistake import nearest
from verifier.source.plain import plain
from verifier.source.span import Span
from verifier.syntax import tree
from verifier.syntax.forms import FORMS
from verifier.syntax.lexer import Token
from verifier.syntax.making import Making

KINDS_SET_ASIDE = ("information", "procedure", "open texture", "incomplete source")

_OPENING = re.compile(rf"(?:(?:not|partly)[{SPACES}]+encoded|reviewed)[{SPACES}]*(:?)[{SPACES}]*")
_REVIEW = re.compile(r"(?P<name>.+?)[ ,]+(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2}) (?P<hash>[0-9a-f]{6,64})\Z")


def remark(making: Making, lines: Sequence[Line], first: Token, span: Span) -> Sequence[tree.Statement]:
    """`not encoded: KIND reason`, `partly encoded: reason` or `reviewed: NAME DATE HASH`."""
    text = " ".join(plain(" ".join(line.text for line in lines)).split())
    found = _OPENING.match(text)
    assert found is not None
    words, rest = first.text, text[found.end() :]
    if not found[1]:
        making.say(first, "no-colon", found=words, form=f"write `{FORMS[words]}`")
    elif words == "partly encoded":
        if rest:
            return [tree.PartlyEncoded(rest, span)]
        making.say(first, "partly-without-reason", form=f"write `{FORMS[words]}`")
    elif words == "reviewed":
        return _reviewed(making, first, rest, span)
    else:
        return _set_aside(making, first, rest, span)
    return []


def _set_aside(making: Making, first: Token, rest: str, span: Span) -> Sequence[tree.Statement]:
    kinds = ", ".join(f"`{kind}`" for kind in KINDS_SET_ASIDE)
    kind = next((kind for kind in KINDS_SET_ASIDE if re.match(rf"{kind}\b", rest)), None)
    if kind is None:
        near = nearest(rest.split(" ")[0].lower(), KINDS_SET_ASIDE) if rest else None
        way_out = f"did you mean `{near}`?" if near else f"after the colon stands one of {kinds}"
        making.say(first, "set-aside-without-kind", way_out=way_out)
    elif reason := rest[len(kind) :].lstrip(" :,;.–—-"):
        return [tree.NotEncoded(kind, reason, span)]
    else:
        making.say(first, "set-aside-without-reason", kind=kind)
    return []


def _reviewed(making: Making, first: Token, rest: str, span: Span) -> Sequence[tree.Statement]:
    from datetime import date

    found = _REVIEW.match(rest)
    if found is None:
        making.say(first, "review-incomplete", form=f"write `{FORMS['reviewed']}`")
        return []
    try:
        date.fromisoformat(found["date"])
    except ValueError:
        making.say(first, "no-date", found=found["date"])
        return []
    return [tree.Reviewed(found["name"], found["date"], found["hash"], span)]
