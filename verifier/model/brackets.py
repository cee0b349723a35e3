"""Text in brackets: `(15, 46) (15, 30)` and what stands inside."""


class Unbalanced(Exception):
    """What is wrong with the brackets of a text."""


def groups(text: str) -> list[str]:
    """The contents of the outermost brackets; nothing but spaces may stand between them."""
    found: list[str] = []
    depth, start = 0, 0
    for place, sign in enumerate(text):
        if sign == "(":
            depth, start = depth + 1, place + 1 if depth == 0 else start
        elif sign == ")":
            depth -= 1
            if depth < 0:
                raise Unbalanced("a bracket is closed that was not opened")
            if depth == 0:
                found.append(text[start:place].strip())
        elif depth == 0 and not sign.isspace():
            raise Unbalanced(f"`{text[place:].split('(')[0].strip()}` stands outside brackets")
    if depth > 0:
        raise Unbalanced("a bracket is not closed")
    if not found:
        raise Unbalanced("there is no bracket")
    return found


def items(text: str) -> list[str]:
    """What commas separate, those inside brackets aside."""
    found, depth, start = list[str](), 0, 0
    for place, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            found.append(text[start:place].strip())
            start = place + 1
    return [*found, text[start:].strip()]
