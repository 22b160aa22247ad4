"""The proper name of an event: in quotation marks beside its noun, or the noun with its capitalised attributes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from lvextract.document import Document, Token
from lvextract.events.syntax.phrase import phrase, words_of
from lvextract.events.syntax.quotations import is_quoted, quoted_from, quoted_until
from lvextract.events.syntax.vocabulary import ends, event_noun, family_of, verb_says, words
from lvextract.names import normal_form
from lvextract.names.normal_form import join
from lvextract.quotation_marks import QUOTES
from lvextract.records import Title

SENTENCE_ENDS = frozenset({".", "!", "?", "…"})
_CALLING = 14  # tokens behind a noun in which it is said what the event is called
_NEAR = 3  # tokens behind a noun in which what belongs to its name begins
_CLAUSE = 4  # tokens behind the name of a match in which its verb stands


def title_of(document: Document, noun: Token) -> Title | None:
    """The title of the event that `noun` names, or None."""
    for find in (
        _quoted_after,
        _quoted_before,
        _called,
        _quoted_behind_whom,
        _quoted_subject,
        _capitalised,
        _named_entity,
        _heading,
    ):
        title = find(document, noun)
        if title is not None:
            return title
    return None


def _quoted_after(document: Document, noun: Token) -> Title | None:
    """izstāde „Telpaugi ziemā"; not what stands between the titles „Pavasara rīts" un „Ziemas nakts"."""
    tokens = quoted_from(noun.next) or _behind_dash(noun)
    if not tokens or is_quoted(noun) or _is_team(document, noun, tokens):
        return None
    return _label(document, tokens, "title.quoted_after_noun")


def _behind_dash(noun: Token) -> list[Token]:
    """As in "notika noslēguma pasākums – „Mazo lasītāju svētki”": the title in apposition behind a dash."""
    dash = noun.next
    if dash is None or dash.form not in ("–", "—") or noun.case != "Nom":
        return []
    return quoted_from(dash.next)


def _quoted_before(document: Document, noun: Token) -> Title | None:
    """„Tourfilm Riga" festivāls; but grupas „Bangas" koncerts is of a band."""
    tokens = quoted_until(noun.previous)
    before = tokens[0].preceding(2)[:-1] if tokens else []  # the word before the marks
    if not tokens or any(token.upos == "NOUN" for token in before):
        return None
    return _label(document, tokens, "title.quoted_before_noun")


def _called(document: Document, noun: Token) -> Title | None:
    """Konkurss skolēniem ar nosaukumu „X", talka ar devīzi „X"."""
    for token in noun.following(_CALLING):
        if token.lemma in words("events", "naming", "nouns"):
            tokens = quoted_from(token.next)
            return _label(document, tokens, "title.called") if tokens else None
    return None


def _quoted_behind_whom(document: Document, noun: Token) -> Title | None:
    """As in "lekcija skolēniem „Kas ērģelēm vēderā?”": a word or two for whom or where stand before the title."""
    for token in noun.following(_NEAR):
        if token.form in QUOTES:
            tokens = quoted_from(token)
            named = document.party_at(tokens[0]) if tokens else None
            return _label(document, tokens, "title.quoted_after_phrase") if tokens and named is None else None
        if token.upos not in ("NOUN", "ADJ", "ADP", "PROPN") or event_noun(token):
            return None
    return None


def _quoted_subject(document: Document, noun: Token) -> Title | None:
    """As in "„Zilās naktis" ir blūza festivāls": the quoted subject of the noun as a predicate."""
    copula = next((token for token in noun.preceding() if token.lemma == "būt"), None)
    tokens = quoted_until(copula.previous) if copula is not None else []
    return _label(document, tokens, "title.quoted_subject") if tokens and tokens[0].index == 1 else None


def _is_team(document: Document, noun: Token, quoted: Sequence[Token]) -> bool:
    """Whether the quoted name behind a match is that of a team: spēlē „Kurbads" pieveica „Liepāju".

    Behind a contest of many it is the contest's own, if no verb of playing follows: sacensības „Robo līga".
    """
    if family_of(event_noun(noun) or "") != "sport":
        return False
    behind = quoted[-1].following(1 + _CLAUSE)[1:]
    clause = takewhile(lambda token: token.upos != "PUNCT", behind)
    if any(verb_says(token, "opposing") or verb_says(token, "participating") for token in clause):
        return True
    named = document.party_at(quoted[0])
    return named is not None and named.kind == "organization" and not _ends_in(noun, "of_many")


def _heading(document: Document, noun: Token) -> Title | None:
    """As in "Ar šādu nosaukumu notika vebinārs": the title is the heading above."""
    for token in noun.sentence.tokens:
        pointed = any(child.lemma in words("events", "naming", "pointing") for child in token.children)
        if token.lemma in words("events", "naming", "nouns") and pointed:
            index = document.index(noun.sentence) - 1
            above = document.sentences[index].tokens if index >= 0 else []
            if above and above[-1].form not in SENTENCE_ENDS:
                name = join(above)
                return Title(name=name, mentions=[words_of(document, above)], rule="title.heading")
    return None


def _named_entity(document: Document, noun: Token) -> Title | None:
    """An entity that the neural stage took for an event: Eiropas Sporta nedēļa, Londonas olimpiskās spēles."""
    for mention in document.mentions:
        if (
            mention.kind == "work"
            and mention.rule.endswith(".event")
            and mention.contains(noun)
            and len(mention.tokens) > 1
        ):
            return Title(name=mention.name, mentions=[words_of(document, mention.tokens)], rule="title.event_entity")
    return None


def _capitalised(document: Document, noun: Token) -> Title | None:
    """Eiropas Vietējās solidaritātes dienas, Saeimas vēlēšanas, Latvijas čempionāts dambretē.

    Some nouns with a place before them are names ("Katovices konference"), others only say where ("Talsu koncerts").
    """
    of_place = _ends_in(noun, "of_place")
    if not (of_place or _ends_in(noun, "nouns")):
        return None
    tokens = phrase(noun)
    named = [token for token in tokens[:-1] if token.form[:1].isupper() and (token.index > 0 or token.upos == "PROPN")]
    if not named or not tokens[0].form[:1].isupper():
        return None
    if not of_place and all(document.party_at(token) for token in named):
        return None
    whole = [*tokens, *discipline(noun)]
    return Title(name=normal_form(whole, noun), mentions=[words_of(document, whole)], rule="title.capitalised")


def _ends_in(noun: Token, key: str) -> bool:
    return (event_noun(noun) or "").endswith(ends("events", "named", key))


def discipline(noun: Token) -> list[Token]:
    """What a contest is in, behind its noun: "čempionāts galda tenisā", "turnīrs ātrajā šahā"."""
    found: list[Token] = []
    for token in noun.following(_NEAR):
        if token.upos not in ("NOUN", "ADJ") or not token.form.islower():
            return []
        found.append(token)
        if token.case == "Loc" and token.upos == "NOUN":
            return found if token.lemma in words("events", "named", "disciplines") else []
    return []


def _label(document: Document, tokens: Sequence[Token], rule: str) -> Title | None:
    """A title within quotation marks stays as it is written, but for a single word in another case; "?" is none."""
    if not any(token.form[0].isalnum() for token in tokens):
        return None
    nested = tokens[0].form not in QUOTES and any(token.form in QUOTES for token in tokens)
    name = join(tokens, keep_quotes=nested) if tokens[0].case == "Nom" or len(tokens) > 1 else normal_form(tokens)
    return Title(name=name, mentions=[words_of(document, tokens)], rule=rule)
