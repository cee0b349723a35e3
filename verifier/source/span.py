"""A place in a file, counted as an editor counts it."""

from attrs import frozen


@frozen(order=True)
class Span:
    """Lines and columns start at 1; the end is the column just after the last character."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"
