"""The long run: `python -m tests.agreement --seconds 3600 --start 10000`; stops at the first disagreement.

Of two seeds one makes a page over the whole language (`--only whole`), one a policy without lists (`flat`).
"""

import argparse
import sys
import time
from collections import Counter

from tests.agreement.run import Report, agree, fragment_of, reports
from tests.agreement.whole import agree_whole
from tests.generator import describe, generate
from tests.generator.whole import whole_page


def is_whole(seed: int) -> bool:
    return seed % 2 == 1


def either(seed: int) -> Report:
    return agree_whole(seed) if is_whole(seed) else agree(seed)


COMPARED = {"whole": agree_whole, "flat": agree, "both": either}


def page_of(seed: int, only: str) -> str:
    """The policy of a seed as an author would write it."""
    if only == "whole" or (only == "both" and is_whole(seed)):
        return whole_page(seed)
    return describe(generate(seed, fragment_of(seed)))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.agreement", description=__doc__)
    parser.add_argument("--seconds", type=float, default=3600.0)
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--all", action="store_true", help="tell every disagreement and go on")
    parser.add_argument("--only", choices=sorted(COMPARED), default="both")
    options = parser.parse_args()
    count: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    began, wrong = time.monotonic(), 0
    compared = COMPARED[options.only]
    for report in reports(options.start, options.seconds, workers=options.workers, compared=compared):
        count += report.count
        seen += report.seen
        if report.disagreements:
            wrong += 1
            print(f"seed {report.seed}:", *report.disagreements, sep="\n  ", flush=True)
            if not options.all:
                print(page_of(report.seed, options.only))
                break
    for name, times in sorted(count.items()):
        print(f"{times:10}  {name}")
    for name, times in sorted(seen.items()):
        print(f"{times:10}  policies with {name}")
    print(f"{count['policies']} policies in {time.monotonic() - began:.0f} s, {wrong} with a disagreement")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
