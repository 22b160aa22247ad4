"""Mentions of people, organisations, places and works: normal form, aliases, who is whom, who holds which post."""

from lvextract.names.declension import decline
from lvextract.names.mentions import add_mentions
from lvextract.names.normal_form import normal_form

__all__ = ["add_mentions", "decline", "normal_form"]
