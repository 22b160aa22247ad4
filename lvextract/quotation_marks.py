"""Quotation marks, of all shapes that are typed."""

QUOTES = frozenset("\"'«»„“”‟‹›‚‘’`″")
