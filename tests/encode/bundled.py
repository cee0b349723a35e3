"""The bundled policies as solver text, under `encodings/policies/`; `python -m tests.encode.bundled` writes them."""

from pathlib import Path

from verifier.checks.written import policy_texts
from verifier.model.load import load

ROOT = Path(__file__).parents[2]


def texts() -> dict[Path, str]:
    """What should stand there, by path."""
    pages = sorted((ROOT / "policies").glob("*/policy.md"))
    return {
        ROOT / "encodings" / "policies" / page.parent.name / name: text
        for page in pages
        for name, text in policy_texts(load(page)).items()
    }


def main() -> None:
    for path, text in texts().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
