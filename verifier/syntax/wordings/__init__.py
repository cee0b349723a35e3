"""Every message about a sentence, by a name for the mistake: what is wrong, and the way out.

Words in braces are filled in where the mistake is told. Each has a page in `tests/syntax/mistakes/` that
shows a sentence with it, what is told, and why it is a mistake.
"""

from verifier.syntax.wordings.declarations import DECLARATIONS
from verifier.syntax.wordings.expressions import EXPRESSIONS
from verifier.syntax.wordings.rules import RULES
from verifier.syntax.wordings.signs import SIGNS
from verifier.syntax.wordings.words import WORDS

WORDINGS: dict[str, tuple[str, str]] = {**WORDS, **SIGNS, **DECLARATIONS, **EXPRESSIONS, **RULES}
"""The message and the way out of each mistake."""
