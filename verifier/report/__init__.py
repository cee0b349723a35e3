"""Answers laid out for people and for programs; data in, text out."""
