"""What the regulations say of the same students: `policies/COMPARISON.md`.

`python -m tests.policies.comparison` writes it; with `students` it keeps the parts on where two of them part, which
take minutes.
"""

import re
import sys
from pathlib import Path

from click.testing import CliRunner

from verifier.cli import verifier

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "policies" / "COMPARISON.md"
STUDENTS = sorted((Path(__file__).parent / "students").glob("*.yaml"))
REGULATIONS = (
    "resit-information-sheet/policy.md",
    "student-status/progression.md",
    "supplementary-year/policy.md",
    "senate-regulation-6/policy.md",
    "postgraduate-assessment/policy.md",
)
HEAD = """\
# The same student under five regulations

What the five regulations say of the same student. They are of different institutions: that they differ is no
defect of any. This page is written by `python -m tests.policies.comparison`, from `verifier compare`; each part can
be asked again, for instance

```
verifier compare policies/senate-regulation-6/policy.md policies/postgraduate-assessment/policy.md
verifier compare policies/*/policy.md policies/student-status/progression.md --case tests/policies/students/XS-01.yaml
```

Where they part, in short:

* **Attempts.** After a second failure a postgraduate is finished under two of them and may be given a third attempt under
  two others (within 30 credits, or within a third of what is taught).
* **How low a failed mark may be and still be carried.** 30, 40 or 45, and for 20 credits, for one module, or without a limit.
* **Which mark counts after reassessment.** The better one, capped component by component; or the reassessment alone,
  capped as a module. With 80 and 19 in equal halves and 60 in a second go at the second half: 65 under one, 50 under
  another.
* **How much may be taken again.** Half of the taught credits and never more than 60; two thirds at the board's discretion,
  all of it by duty; or nothing said.
* **Late work.** Nothing for postgraduates within a week and 0 after it; or 0 from the first day.
* **The pass mark** is the same wherever one is given to postgraduates, and that is proved.

The students are postgraduates with 120 taught credits.
"""


def compared(*words: str) -> str:
    """What `verifier compare` says as Markdown."""
    pages = [f"policies/{page}" for page in REGULATIONS]
    ran = CliRunner().invoke(verifier, ["compare", *pages, *words, "--format", "markdown"])
    assert ran.exit_code == 0, ran.output
    return ran.stdout


def fate(student: Path) -> str:
    """One student under each, under a heading that says who it is: the comment that its file opens with."""
    called = student.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ")
    _, _, told = compared("--case", str(student.relative_to(ROOT))).partition("\n")
    return f"## {called[0].upper()}{called[1:]}\n{told}"


def folded_anew(text: str) -> str:
    """One blank line between the parts of a page, and one line break at its end."""
    return re.sub(r"\n{3,}", "\n\n", text).rstrip("\n") + "\n"


def main() -> None:
    if sys.argv[1:] == ["students"]:
        first = PAGE.read_text(encoding="utf-8").partition("\n## <code>")
        apart = first[1] + first[2]
    else:
        apart = compared("--timeout", "60")
    PAGE.write_text(folded_anew("\n".join([HEAD, *map(fate, STUDENTS), apart])), encoding="utf-8")


if __name__ == "__main__":
    main()
