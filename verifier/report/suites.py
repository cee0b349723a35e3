"""What all JUnit XML has in common: mistakes as tests that could not run, counts, signs that are left out."""

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from verifier.report.mistakes import place
from verifier.source.mistake import Mistake

_FORBIDDEN = re.compile("[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
"""Signs that XML 1.0 cannot hold, or asks not to be used."""
_COUNTS = {"tests": "testcase", "failures": "failure", "errors": "error", "skipped": "skipped"}


def suites() -> Element:
    """The outermost element, to which a suite for each policy is added."""
    return Element("testsuites", name="policy verifier")


def add_mistakes(root: Element, found: Iterable[Mistake]) -> None:
    """A suite of the mistakes of the input, if there are any."""
    mistakes = sorted(set(found))
    if not mistakes:
        return
    suite = SubElement(root, "testsuite", name="mistakes in the input")
    for mistake in mistakes:
        where = place(mistake).removeprefix("mistake").strip() or "the command line"
        test = SubElement(suite, "testcase", classname="mistakes", name=where)
        text = "\n".join(part for part in (mistake.message, mistake.help) if part)
        SubElement(test, "error", type="mistake", message=mistake.message).text = text


def written(root: Element) -> str:
    """The XML text, with the counts of each suite and of all."""
    for element in (*root, root):
        element.attrib.update({name: str(len(list(element.iter(tag)))) for name, tag in _COUNTS.items()})
    for element in root.iter():
        element.text = element.text and _FORBIDDEN.sub("\ufffd", element.text)
        element.attrib.update({name: _FORBIDDEN.sub("\ufffd", of) for name, of in element.attrib.items()})
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"
