"""cvc5 as a program: a text of SMT-LIB on the standard input, one answer a line.

The wheel of cvc5 brings no command, only its library; this is the one place that imports it. The arguments
are the milliseconds for each answer and the megabytes of memory.
"""

import contextlib
import sys


def main(milliseconds: str, megabytes: str) -> None:
    with contextlib.suppress(ImportError, OSError, ValueError):  # where the system knows no such limit
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (int(megabytes) << 20,) * 2)
    import cvc5  # type: ignore[import-untyped, unused-ignore]

    for text in sys.stdin.read().split("\n(reset)\n"):
        terms = cvc5.TermManager()
        solver = cvc5.Solver(terms)
        solver.setOption("incremental", "true")
        solver.setOption("tlimit-per", milliseconds)
        symbols = cvc5.SymbolManager(terms)
        parser = cvc5.InputParser(solver, symbols)
        parser.setStringInput(cvc5.InputLanguage.SMT_LIB_2_6, text, "question")
        while not (command := parser.nextCommand()).isNull():
            answer = command.invoke(solver, symbols).strip()
            if answer:
                print(" ".join(answer.split()), flush=True)


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except Exception as problem:
        print(" ".join(f"{problem}".split()))
