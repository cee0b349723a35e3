"""Reads pages of tests that a policy author can read: `tests/checks/<check>.md`, `tests/meaning/*.md`.

Each `##` heading is one test: prose, a policy, and the answers expected of it.

    ## A band that ends too early

    Up to two hours cost 5 euros, three and more 10; what lies between has no fee.

    ```policy fees
    measure euros, hours
    input stay : hours from 0 to 24
    decision fee : euros
    rule then …
    ```

    ```findings
    error gap in fee: stay above 2, below 3
      case stay = 2.5
    ```

Everything under the heading but its `findings` fence is the page of the policy: `policy` fences,
deeper headings as its clauses, prose. Its front matter is supplied; a `front matter` fence adds
lines to it. A `cases` fence is the `cases.md` beside the policy.

Where a test is about several texts, each begins with a heading `### Text of ID`, or `### Text of ID, clause C`
of which only that clause is meant (more may follow: `, clause D`); they are put together as one draft.

A `findings` fence lists every finding and every question left undecided, in any order, `none`
where there is none. Only the check that the page is named after is asked, and those that the fence
names: ```` ```findings gap grid-gap ````. A finding opens with

    SEVERITY CHECK [in DECISION] [about SUBJECT][: REGION]

and goes on in indented lines (or after `;`), each of which must agree where it is written:

    or REGION                    a further region; with the first these are all regions
    more may exist               the regions are not proved to be all
    case stay = 2.5, day = sun   the whole case that shows it
    other case stay = 2          the second case, where only two together show it
    accepted the reason          that it is accepted, and why; `accepted no` where it is not
    rests on range of stay       the smallest set that is enough for a proof
    also rests on rule fees/1    another such set, each on a line of its own
    told with gap in fee         the findings of which each of its cases is one; none where it stands alone
    more ways                    there may be further such sets
    other lines                  clauses, rules, unusual, says, neighbour, where (see `told`)

A region says of facts, joined by `and`: `stay above 2, below 3`, `day is sat or sun`; or it is
`any case`. Proofs need not be listed; a line `proved CHECK [in DECISION]` demands one, and may go on
with `rests on …`. A line `undecided CHECK [in DECISION]: REASON` is a question without an answer.
"""

from tests.literate.answers import differences, show
from tests.literate.pages import Expected, Page, read_pages

__all__ = ["Expected", "Page", "differences", "read_pages", "show"]
