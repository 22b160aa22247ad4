"""Mentions of people, organisations, places and works: normal form, aliases, who is whom, who holds which post."""

from lvextract.names.adjectives import decline_adjective
from lvextract.names.counts import count_of
from lvextract.names.declension import decline
from lvextract.names.isolated import check_kind, isolated_name
from lvextract.names.lists import members
from lvextract.names.mentions import add_mentions, mention_of
from lvextract.names.normal_form import NameKind, normal_form
from lvextract.names.posts import is_post

__all__ = [
    "NameKind",
    "add_mentions",
    "check_kind",
    "count_of",
    "decline",
    "decline_adjective",
    "is_post",
    "isolated_name",
    "members",
    "mention_of",
    "normal_form",
]
