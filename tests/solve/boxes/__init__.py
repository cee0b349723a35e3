"""The engine for rules that are boxes, against all cells written out."""
