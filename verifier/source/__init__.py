"""Text and where it stands: spans, mistakes, and pages read as literate Markdown."""
