"""The policy language: grammar, syntax tree, and what is said of a sentence that cannot be read."""
