"""The long run: `python -m tests.agreement --seconds 3600 --start 10000`; stops at the first disagreement."""

import argparse
import sys
import time
from collections import Counter

from tests.agreement.run import fragment_of, reports
from tests.generator import describe, generate


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.agreement", description=__doc__)
    parser.add_argument("--seconds", type=float, default=3600.0)
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--all", action="store_true", help="tell every disagreement and go on")
    options = parser.parse_args()
    count: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    began, wrong = time.monotonic(), 0
    for report in reports(options.start, options.seconds, workers=options.workers):
        count += report.count
        seen += report.seen
        if report.disagreements:
            wrong += 1
            print(f"seed {report.seed}:", *report.disagreements, sep="\n  ", flush=True)
            if not options.all:
                print(describe(generate(report.seed, fragment_of(report.seed))))
                break
    for name, times in sorted(count.items()):
        print(f"{times:10}  {name}")
    for name, times in sorted(seen.items()):
        print(f"{times:10}  policies with {name}")
    print(f"{count['policies']} policies in {time.monotonic() - began:.0f} s, {wrong} with a disagreement")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
