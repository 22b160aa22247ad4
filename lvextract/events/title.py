"""The proper name of an event: in quotation marks beside its noun, or the noun with its capitalised attributes."""

from __future__ import annotations

from collections.abc import Sequence

from lvextract.document import Document, Mention, Sentence, Token
from lvextract.events.phrase import phrase, quoted_from, words_of
from lvextract.events.vocabulary import event_noun, words
from lvextract.names import normal_form
from lvextract.names.head import QUOTES
from lvextract.names.normal_form import join
from lvextract.records import Title

SENTENCE_ENDS = frozenset({".", "!", "?", "…"})
_LONGEST = 15  # tokens between the quotation marks of a title


def title_of(document: Document, sentence: Sentence, noun: Token) -> Title | None:
    """The title of the event that `noun` names, or None."""
    for find in (_quoted_after, _quoted_before, _called, _named_entity, _capitalised, _heading):
        title = find(document, sentence, noun)
        if title is not None:
            return title
    return None


def _quoted_after(document: Document, sentence: Sentence, noun: Token) -> Title | None:
    """izstāde „Telpaugi ziemā", seminārs par … – "X" stands too far to be sure."""
    tokens = quoted_from(sentence, noun.index + 1)
    return _label(document, tokens, "title.quoted_after_noun") if tokens else None


def _quoted_before(document: Document, sentence: Sentence, noun: Token) -> Title | None:
    """„Tourfilm Riga" festivāls."""
    index = noun.index - 1
    if index < 2 or sentence.tokens[index].form not in QUOTES:
        return None
    for start in range(index - 1, max(-1, index - _LONGEST), -1):
        if sentence.tokens[start].form in QUOTES:
            tokens = sentence.tokens[start + 1 : index]
            return _label(document, tokens, "title.quoted_before_noun") if tokens else None
    return None


def _called(document: Document, sentence: Sentence, noun: Token) -> Title | None:
    """Konkurss skolēniem ar nosaukumu „X", talka ar devīzi „X"."""
    for token in sentence.tokens[noun.index + 1 : noun.index + _LONGEST]:
        if token.lemma in words("events", "naming", "nouns"):
            tokens = quoted_from(sentence, token.index + 1)
            return _label(document, tokens, "title.called") if tokens else None
    return None


def _heading(document: Document, sentence: Sentence, noun: Token) -> Title | None:
    """As in "Ar šādu nosaukumu notika vebinārs": the title is the heading above."""
    for token in sentence.tokens:
        pointed = any(child.lemma in words("events", "naming", "pointing") for child in sentence.children(token))
        if token.lemma in words("events", "naming", "nouns") and pointed:
            index = document.sentences.index(sentence) - 1
            above = document.sentences[index].tokens if index >= 0 else []
            if above and above[-1].form not in SENTENCE_ENDS:
                name = join(above)
                return Title(name=name, mentions=[words_of(document, above)], rule="title.heading")
    return None


def _named_entity(document: Document, sentence: Sentence, noun: Token) -> Title | None:
    """An entity that the neural stage took for an event: Eiropas Sporta nedēļa, Londonas olimpiskās spēles."""
    for mention in document.mentions:
        if (
            mention.kind == "work"
            and mention.rule.endswith(".event")
            and mention.contains(noun)
            and len(mention.tokens) > 1
        ):
            return _title_of_mention(document, mention)
    return None


def _capitalised(document: Document, sentence: Sentence, noun: Token) -> Title | None:
    """Eiropas Vietējās solidaritātes dienas, Saeimas vēlēšanas: attributes with a capital, no mere place."""
    if event_noun(noun) not in words("events", "named", "nouns"):
        return None
    tokens = phrase(sentence, noun)
    named = [token for token in tokens[:-1] if token.form[:1].isupper() and token.index > 0]
    if not named or not tokens[0].form[:1].isupper() or all(document.party_at(token) for token in named):
        return None
    return Title(name=normal_form(tokens, noun), mentions=[words_of(document, tokens)], rule="title.capitalised")


def _title_of_mention(document: Document, mention: Mention) -> Title:
    return Title(name=mention.name, mentions=[words_of(document, mention.tokens)], rule="title.event_entity")


def _label(document: Document, tokens: Sequence[Token], rule: str) -> Title | None:
    """A title within quotation marks stays as it is written, but for a single word in another case; "?" is none."""
    if not any(token.form[0].isalnum() for token in tokens):
        return None
    name = join(tokens) if tokens[0].case == "Nom" or len(tokens) > 1 else normal_form(tokens)
    return Title(name=name, mentions=[words_of(document, tokens)], rule=rule)
