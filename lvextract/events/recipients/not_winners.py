"""What keeps a name from being a winner's: it is of an event, a prize, a jury, or it says where, among whom, of what.

And what lets a name in quotation marks be one.
"""

from __future__ import annotations

from collections.abc import Sequence

from lvextract.document import EntityMention, Token
from lvextract.events.context.scene import Scene
from lvextract.events.prizes.award_details import CLASS
from lvextract.events.prizes.prizes import DASHES
from lvextract.events.syntax.quotations import before_marks
from lvextract.events.syntax.telling import is_epithet
from lvextract.events.syntax.vocabulary import can_win, event_strength, is_about_prizes, is_category, words
from lvextract.quotation_marks import QUOTES

_LETS_FOLLOW = DASHES | {",", "un", "gan", "bet", "savukārt", ";", "/", ")"}


def is_of_jury(token: Token) -> bool:
    """Whether the word is in the list between dashes that says who the jury was: "žūrija – X un Y – atzina"."""
    opening = next((other for other in reversed(token.preceding()) if other.form in ("–", "—")), None)
    before = opening.previous if opening is not None else None
    is_closed = any(other.form in ("–", "—") for other in token.following())
    return before is not None and is_closed and before.lemma in words("awards", "winners", "never")


def is_no_party(mention: EntityMention) -> bool:
    """Whether what was taken for a party is an event, a prize or a category: "Labākais scenārijs", "Pasaules kauss"."""
    tokens = [token for token in mention.tokens if token.form not in QUOTES]
    first, last = tokens[0], tokens[-1]
    is_class = len(tokens) == 1 and CLASS.fullmatch(first.form) is not None
    of_best = first.feats.get("Degree") in ("Sup", "Cmp")
    is_title = is_class or of_best or first.form.lower() in ("gada", "goda")
    is_prize = last.lemma.lower() in words("awards", "prizes", "nouns") or last.form == "Prix"
    is_event = mention.kind != "person" and last.upos == "NOUN" and event_strength(last) is not None
    is_event = is_event and _before_quotes(mention) is None
    of_prize = _is_before_prize(mention)
    return is_title or is_prize or is_event or of_prize or last.lemma == "līga" or _is_called_event(mention)


def _is_before_prize(mention: EntityMention) -> bool:
    """As in "Triju Zvaigžņu ordenis", "Dzintara Soduma balva", SIA «Stādi» dāvanu karte."""
    behind = [t for t in mention.tokens[-1].following(3) if t.form not in QUOTES]
    if not behind:
        return False
    is_gift = behind[1:] and behind[0].case == "Gen" and behind[1].lemma == "karte"
    in_genitive = mention.tokens[-1].case == "Gen" and behind[0].lemma in words("awards", "prizes", "nouns")
    return bool(is_gift) or in_genitive or behind[0].lemma == "ordenis"


def _is_called_event(mention: EntityMention) -> bool:
    """As in "kategorijā «Ražošana»", "turnīra «Zobrats»"; but "spēlē «Ventspils» ar 1:0 pārspēja …" names a side."""
    before = _before_quotes(mention)
    if before is None:
        return False
    is_event = event_strength(before) is not None and before.upos == "NOUN"
    at_event = before.case == "Loc" and (mention.kind != "work" or before.lemma in words("awards", "events", "matches"))
    return (is_event and not at_event) or is_category(before)


def is_between_dashes(mention: EntityMention) -> bool:
    """As in "balva – Ata Roņa darināta sirds – nonāca Ainara Tiltiņa rokās"."""
    before, behind = mention.tokens[0].preceding(), mention.tokens[-1].following()
    return all(any(token.form in ("–", "—") for token in side) for side in (before, behind))


def describes_next(mention: EntityMention) -> bool:
    """Whether a body or a place only tells of whom the next noun is: "RTA studenti", «Kalnbunčku» saimniece."""
    if mention.kind == "person":
        return False
    following = mention.tokens[-1].following(2)
    if following and following[0].form in QUOTES:
        following = following[1:]
    return bool(following) and following[0].upos == "NOUN" and can_win(following[0])


def _before_quotes(mention: EntityMention) -> Token | None:
    """The word before a name in quotation marks, None before any other."""
    mark = _opening_mark(mention)
    return mark.previous if mark is not None else None


def _opening_mark(mention: EntityMention) -> Token | None:
    """The quotation mark that the name begins with, or that stands right before it."""
    first = mention.tokens[0]
    mark = first if first.form in QUOTES else first.previous
    return mark if mark is not None and mark.form in QUOTES else None


def class_case(mention: EntityMention) -> str | None:
    """The case of the noun before a name in quotation marks, which itself stays as it is: "komandai «Zibens»"."""
    before = _before_quotes(mention)
    if before is None or before.upos != "NOUN":
        return None
    if before.lemma in words("nationalities", "nationalities"):
        return None  # "igauņu «Saule»"
    describes = before.case == "Gen" and event_strength(before) is None  # "veikala «Dārza darbi»"
    return before.case if describes or can_win(before) else None


def is_class(token: Token) -> bool:
    """Whether the noun says among whom somebody won: "vīriešiem pirmais bija X"."""
    is_bare = all(child.deprel not in ("nmod", "nummod") for child in token.children)
    return token.case == "Dat" and is_bare and token.lemma in words("awards", "categories", "people")


def stands_for_team(scene: Scene, title: EntityMention) -> bool:
    """Whether the word before the quotation marks lets a party follow: its class word, its town, a dash, a verb."""
    if _opening_mark(title) is None:
        return False
    before = before_marks(title.tokens[0])
    if before is None:
        return True
    if before.lemma == "nosaukums":
        return True  # "zviedriem ar nosaukumu «Björk»"
    if before.case == "Loc":
        return True  # "10. decembrī «Saldus lūši» uzvarēja …"
    if before.form in _LETS_FOLLOW or before.upos in ("NUM", "VERB", "AUX", "ADV", "PART"):
        return True
    if before.upos == "ADJ" and before.form.endswith((".", "ie", "ais", "ā", "ās")):
        return True  # "2. «Olūtes»", "trešā «Vilkme»"
    place = scene.document.party_at(before)
    return can_win(before) or (before.case == "Gen" and place is not None and place.kind == "place")


def introduces_name(scene: Scene, token: Token) -> bool:
    """Whether the noun only says who the name behind it is.

    As in "skolotāja Ilze Krūmiņa", "komanda «Zibens»", "līderes – «Zibens»", "tēvs un dēls – Jānis un Juris Ozoli",
    "mājinieki rojenieki".
    """
    if is_epithet(token):
        return True
    following = token.following(5)
    if following[1:] and following[0].form == "ar" and following[1].lemma == "nosaukums":
        return True
    if following and following[0].form == "un" and following[1:] and can_win(following[1]):
        following = following[2:]
    if following and following[0].form in ("–", "—"):
        following = following[1:]
    if not following:
        return False
    if following[0].form in QUOTES:
        return True
    mention = scene.document.party_at(following[0])
    cases = {part.case for part in mention.tokens} if mention is not None else set()
    return bool(cases) and (token.case is None or bool(cases & {token.case, None}))


def is_behind_preposition(first: Token, *cases: str | None) -> bool:
    """As in "no uzvarētāja Larsa Bertelsena"; those among whom a prize is shared out are no less its winners."""
    before = first.previous
    while before is not None and _goes_with(before, cases):
        before = before.previous
    return before is not None and before.upos == "ADP" and not _shares_out(before)


def _shares_out(preposition: Token) -> bool:
    """As in "galveno balvu sadalīja starp komandām «Rīts» un «Vakars»"."""
    shared = any(token.lemma in ("dalīt", "sadalīt") for token in preposition.sentence.tokens)
    return shared and preposition.form.lower() == "starp"


def _goes_with(token: Token, cases: Sequence[str | None]) -> bool:
    is_class_word = token.upos == "NOUN" and token.case in cases and can_win(token)
    return token.upos in ("ADJ", "NUM", "DET") or token.form in QUOTES or is_class_word


def is_subject_of_winning(head: Token) -> bool:
    """Whether the word is the subject of a verb of winning."""
    verb = head.governor
    return head.deprel.startswith("nsubj") and verb is not None and is_about_prizes(verb)


def is_misread_genitive(mention: EntityMention) -> bool:
    """Whether a name in quotation marks that looks like a genitive has no noun beside it to belong to: «Ventspils»."""
    before = _before_quotes(mention)
    if before is None or class_case(mention) is not None:
        return False
    behind = [token for token in mention.tokens[-1].following(2) if token.form not in QUOTES]
    return not behind or behind[0].upos not in ("NOUN", "ADJ", "PROPN")
