"""Who could have won: the names of a sentence, in lists as it lists them, and the parties that they make.

Beside the mentions of people, bodies and places these are groups of people ("trešās klases skolēni"), and names in
quotation marks where a party stands: a team is called like a song ("otrie – «Trīs koki»"), its place tells them apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from lvextract.document import Mention, PartyKind, Sentence, Token
from lvextract.events.participants import name_head
from lvextract.events.phrase import named_party, parties, phrase, words_of
from lvextract.events.prizes import DASHES, Prize
from lvextract.events.scene import Scene
from lvextract.events.vocabulary import can_win, event_strength, is_about_prizes, is_vague, words
from lvextract.names import count_of, normal_form
from lvextract.names.head import QUOTES
from lvextract.names.normal_form import join
from lvextract.records import Party

_SEPARATORS = frozenset({",", "un", "arī", "kā", "gan", "/", "&"})
_LONGEST_WORK = 9  # tokens behind a maker in which the noun of the work stands
_LONGEST_GAP = 6  # tokens between two members of a list: separators, and what is said of the second
_CLASS = regex.compile(r"\p{Lu}{1,2}[-–]?\d{1,2}")  # "U-15", "S12"
_WINNERS_CASES = ("Nom", "Dat", "Acc", None)


class Called(NamedTuple):
    """How somebody is called whom no mention names: the words, the name in normal form, the kind."""

    tokens: Sequence[Token]
    name: str
    kind: PartyKind


class Name(NamedTuple):
    """A name or a group of people.

    `head` is its head, `first` and `last` are the indices of its tokens; `case` is that in which it stands, of the
    maker of a work that of the work. `called` is its name where no mention of a party is.
    """

    head: Token
    first: int
    last: int
    case: str | None
    is_maker: bool = False
    called: Called | None = None


class Group(NamedTuple):
    """Names in one list."""

    names: list[Name]

    @property
    def first(self) -> int:
        """The index of the first token."""
        return self.names[0].first

    @property
    def last(self) -> int:
        """The index of the last token."""
        return self.names[-1].last

    @property
    def case(self) -> str | None:
        """The case of the first name whose case is known."""
        return next((name.case for name in self.names if name.case), None)


def groups(scene: Scene, sentence: Sentence, prizes: Sequence[Prize]) -> list[Group]:
    """The lists of names in the sentence that could have won, in reading order."""
    taken = {token.index for prize in prizes for token in prize.tokens}
    found: list[Group] = []
    for name in _candidates(scene, sentence):
        if taken.intersection(range(name.first, name.last + 1)):
            continue
        if found and _are_alike(scene, found[-1].names[-1], name) and _continues(sentence, found[-1], name, taken):
            found[-1].names.append(name)
        else:
            found.append(Group([name]))
    return found


def called_at(scene: Scene, sentence: Sentence, token: Token) -> Name | None:
    """The name that the word is part of, if no mention calls it so: a team in quotation marks, a misread genitive."""
    mention = scene.document.party_at(token)
    if mention is not None:
        name = _named(scene, sentence, mention.tokens[0])
        return name if name is not None and name.called is not None else None
    title = next((mention for mention in scene.works(sentence) if token in mention.tokens), None)
    return _quoted(scene, sentence, title) if title is not None else None


def may_win(scene: Scene, sentence: Sentence, token: Token) -> bool:
    """Whether the word can head the phrase of a winner: it is no jury, no category, and does not say where."""
    mention = scene.document.party_at(token)
    if called_at(scene, sentence, token) is not None:
        return True
    if mention is not None:
        is_local = token.case == "Loc" and not any(part.case in ("Nom", "Dat", "Acc") for part in mention.tokens)
        describes = token.case is None and _describes_next(sentence, mention)
        return not (is_local or describes or _is_no_party(sentence, mention) or _follows_preposition(sentence, mention))
    if token.lemma in words("awards", "winners", "never") or token.case == "Loc" or _is_class(sentence, token):
        return False
    return token.upos != "NOUN" or not _introduces_name(scene, sentence, token)


def parties_of(scene: Scene, sentence: Sentence, name: Name, rule: str) -> list[Party]:
    """The parties of the name alone, without what the parse takes to be coordinated with it."""
    if name.called is not None:
        tokens, text, kind = name.called
        return [Party(name=text, kind=kind, mentions=[words_of(scene.document, tokens)], rule=rule)]
    start, end = sentence.tokens[name.first].start, sentence.tokens[name.last].end
    found = parties(scene.document, sentence, name.head, rule)
    within = [party for party in found if start <= party.mentions[0].start < end]
    if within or scene.document.party_at(name.head) is not None:
        return within
    return [_described_party(scene, sentence, name, rule)]


def _described_party(scene: Scene, sentence: Sentence, name: Name, rule: str) -> Party:
    """As "mehāniķi", "loģistikas nodaļa": whoever won has a name by that alone."""
    tokens = phrase(sentence, name.head)
    before = sentence.tokens[tokens[0].index - 1 : tokens[0].index] if tokens[0].index else []
    town = scene.document.party_at(before[0]) if before else None
    if town is not None and town.kind == "place" and before[0].case in ("Gen", "Nom", None):
        tokens = [*town.tokens, *tokens]  # "Saldus tehnikums"
    is_body = name.head.feats.get("Number") == "Sing"
    kind: PartyKind = "organization" if is_body else "group"
    text = normal_form(tokens, name.head, kind="group")
    return Party(name=text, kind=kind, count=count_of(tokens), mentions=[words_of(scene.document, tokens)], rule=rule)


def _candidates(scene: Scene, sentence: Sentence) -> list[Name]:
    """Names and groups of people that are not in brackets nor oblique."""
    teams = {mention.tokens[0].index: mention for mention in scene.works(sentence)}
    found: list[Name] = []
    depth, end = 0, -1
    for token in sentence.tokens:
        depth += (token.form in "([") - (token.form in ")]")
        if token.index <= end or depth > 0 or _is_of_jury(sentence, token):
            continue
        if token.index in teams:
            end = teams[token.index].tokens[-1].index
            name = _quoted(scene, sentence, teams[token.index])
        else:
            name = _named(scene, sentence, token) or _described(scene, sentence, token)
        if name is not None and not _behind_preposition(sentence, name):
            end = name.last
            found.append(name)
    return found


def _is_of_jury(sentence: Sentence, token: Token) -> bool:
    """Whether the word is in the list between dashes that says who the jury was: "žūrija – X un Y – atzina"."""
    dashes = [other.index for other in sentence.tokens if other.form in ("–", "—")]
    opening = max((index for index in dashes if index < token.index), default=None)
    if not opening or not any(index > token.index for index in dashes):
        return False
    return sentence.tokens[opening - 1].lemma in words("awards", "winners", "never")


def _named(scene: Scene, sentence: Sentence, token: Token) -> Name | None:
    """The name that begins with the token, if it is in the case of a winner, or of the maker of a winning work."""
    mention = scene.document.party_at(token)
    if mention is None or mention.tokens[0] is not token or _is_no_party(sentence, mention):
        return None
    head = name_head(sentence, mention)
    name = Name(head, token.index, mention.tokens[-1].index, _class_case(sentence, mention) or head.case)
    if head.case is None and _describes_next(sentence, mention):
        return None  # "RTA studenti"
    if mention.kind == "place":
        return name if head.case in ("Nom", "Dat", "Acc") else None
    if name.case == "Gen" and (case := _case_of_work(sentence, name.last)):
        return None if _is_between_dashes(sentence, name) else name._replace(is_maker=True, case=case)
    if head.case == "Gen" and (_wins(sentence, head) or _stands_alone(sentence, mention)):
        as_written = Called(mention.tokens, join(mention.tokens), mention.kind) if mention.kind != "work" else None
        return name._replace(case="Nom", called=as_written)  # a nominative that was taken for a genitive
    declined = [part.case for part in mention.tokens if part.case in ("Nom", "Dat", "Acc")]
    if name.case in ("Gen", "Loc"):
        if _class_case(sentence, mention):
            return None  # "veikala «Dārza darbi» balvu"
        return name._replace(case=declined[0]) if declined else None
    return name


def _wins(sentence: Sentence, head: Token) -> bool:
    """Whether the word is the subject of a verb of winning."""
    verb = sentence.governor(head)
    return head.deprel.startswith("nsubj") and verb is not None and is_about_prizes(verb)


def _stands_alone(sentence: Sentence, mention: Mention) -> bool:
    """Whether a name in quotation marks that looks like a genitive has no noun beside it to belong to: «Ventspils»."""
    before = _before_quotes(sentence, mention)
    if before is None or _class_case(sentence, mention) is not None:
        return False
    behind = [token for token in sentence.tokens[mention.tokens[-1].index + 1 :][:2] if token.form not in QUOTES]
    return not behind or behind[0].upos not in ("NOUN", "ADJ", "PROPN")


def _is_no_party(sentence: Sentence, mention: Mention) -> bool:
    """Whether what was taken for a party is an event, a prize or a category: "Labākais scenārijs", "Pasaules kauss"."""
    tokens = [token for token in mention.tokens if token.form not in QUOTES]
    first, last = tokens[0], tokens[-1]
    is_class = len(tokens) == 1 and _CLASS.fullmatch(first.form) is not None
    is_title = is_class or first.form.lower() == "gada" or first.feats.get("Degree") in ("Sup", "Cmp") or first.lemma == "goda"
    is_prize = last.lemma.lower() in words("awards", "prizes", "nouns") or last.form == "Prix"
    is_event = mention.kind != "person" and last.upos == "NOUN" and event_strength(last) is not None
    of_prize = _is_before_prize(sentence, mention)
    return is_title or is_prize or is_event or of_prize or last.lemma == "līga" or _is_called_event(sentence, mention)


def _is_before_prize(sentence: Sentence, mention: Mention) -> bool:
    """As in "Triju Zvaigžņu ordenis", "Dzintara Soduma balva", SIA «Stādi» dāvanu karte."""
    behind = [t for t in sentence.tokens[mention.tokens[-1].index + 1 :][:3] if t.form not in QUOTES]
    if not behind:
        return False
    is_gift = behind[1:] and behind[0].case == "Gen" and behind[1].lemma == "karte"
    in_genitive = mention.tokens[-1].case == "Gen" and behind[0].lemma in words("awards", "prizes", "nouns")
    return bool(is_gift) or in_genitive or behind[0].lemma == "ordenis"


def _is_called_event(sentence: Sentence, mention: Mention) -> bool:
    """As in "kategorijā «Ražošana»", "turnīra «Zobrats»"; but "spēlē «Ventspils» ar 1:0 pārspēja …" names a side."""
    before = _before_quotes(sentence, mention)
    if before is None:
        return False
    is_event = event_strength(before) is not None and before.upos == "NOUN"
    at_event = before.case == "Loc" and (mention.kind != "work" or before.lemma in words("awards", "events", "matches"))
    is_category = before.case == "Loc" and before.lemma in words("awards", "categories", "nouns")
    return (is_event and not at_event) or is_category


def _is_between_dashes(sentence: Sentence, name: Name) -> bool:
    """As in "balva – Ata Roņa darināta sirds – nonāca Ainara Tiltiņa rokās"."""
    before = [token.form in ("–", "—") for token in sentence.tokens[: name.first]]
    behind = [token.form in ("–", "—") for token in sentence.tokens[name.last :]]
    return any(before) and any(behind)


def _describes_next(sentence: Sentence, mention: Mention) -> bool:
    if mention.kind == "person":
        return False
    following = sentence.tokens[mention.tokens[-1].index + 1 : mention.tokens[-1].index + 3]
    if following and following[0].form in QUOTES:
        following = following[1:]
    return bool(following) and following[0].upos == "NOUN" and can_win(following[0])


def _before_quotes(sentence: Sentence, mention: Mention) -> Token | None:
    """The word before a name in quotation marks, None before any other."""
    index = mention.tokens[0].index - (mention.tokens[0].form not in QUOTES)
    is_quoted = index >= 0 and sentence.tokens[index].form in QUOTES
    return sentence.tokens[index - 1] if is_quoted and index else None


def _class_case(sentence: Sentence, mention: Mention) -> str | None:
    """The case of the noun before a name in quotation marks, which itself stays as it is: "komandai «Zibens»"."""
    before = _before_quotes(sentence, mention)
    if before is None or before.upos != "NOUN":
        return None
    is_people = before.lemma in words("nationalities", "nationalities")  # "igauņu «Saule»"
    describes = before.case == "Gen" and event_strength(before) is None and not is_people  # "veikala «Dārza darbi»"
    return before.case if describes or can_win(before) else None


def _described(scene: Scene, sentence: Sentence, token: Token) -> Name | None:
    """The group of people that the noun heads: "trešās klases skolēni"."""
    is_noun = token.upos == "NOUN" or (token.upos == "PROPN" and token.form.islower())
    if not is_noun or not can_win(token) or event_strength(token) or scene.document.party_at(token):
        return None
    is_crowd = token.lemma in words("events", "crowd", "nouns")
    is_jury = token.lemma in words("awards", "winners", "never")
    first = phrase(sentence, token)[0]
    if first.form == "Gada" or is_jury or _is_class(sentence, token) or (is_crowd and not _is_told_apart(sentence, token)) or _introduces_name(scene, sentence, token):
        return None
    first = first.index
    if token.case == "Gen" and (case := _case_of_work(sentence, token.index)):
        return Name(token, first, token.index, case, is_maker=True)
    return Name(token, first, token.index, token.case) if token.case in _WINNERS_CASES else None


def _is_class(sentence: Sentence, token: Token) -> bool:
    """Whether the noun says among whom somebody won: "vīriešiem pirmais bija X"."""
    is_bare = all(child.deprel not in ("nmod", "nummod") for child in sentence.children(token))
    return token.case == "Dat" and is_bare and token.lemma in words("awards", "categories", "people")


def _is_told_apart(sentence: Sentence, token: Token) -> bool:
    """As "Drustu ļaudis", "pirmo trīs vietu ieguvēji", but not "visi dalībnieki"."""
    return any(part.index < token.index and not is_vague(part) for part in phrase(sentence, token))


def _quoted(scene: Scene, sentence: Sentence, title: Mention) -> Name | None:
    """The name in quotation marks, where it is whom the sentence speaks of and not what somebody has made."""
    tokens = [token for token in title.tokens if token.form not in QUOTES]
    if not tokens or _is_no_party(sentence, title) or not _stands_for_team(scene, sentence, title):
        return None
    inside = {token.index for token in tokens}
    head = next((token for token in tokens if token.head not in inside), tokens[-1])
    case = _class_case(sentence, title) or (head.case if head.case in ("Nom", "Dat", "Acc", "Loc") else None)
    called = Called(tokens, title.name, "organization")
    name = Name(head, title.tokens[0].index, title.tokens[-1].index, case, called=called)
    if case == "Gen":
        of_work = _case_of_work(sentence, name.last)
        return name._replace(case=of_work, is_maker=True) if of_work else None
    return name if case != "Loc" else None


def _stands_for_team(scene: Scene, sentence: Sentence, title: Mention) -> bool:
    """Whether the word before the quotation marks lets a party follow: its class word, its town, a dash, a verb."""
    index = title.tokens[0].index - 1
    if title.tokens[0].form not in QUOTES and (index < 0 or sentence.tokens[index].form not in QUOTES):
        return False
    while index >= 0 and sentence.tokens[index].form in QUOTES:
        index -= 1
    if index < 0:
        return True
    before = sentence.tokens[index]
    if before.lemma == "nosaukums":
        return True  # "zviedriem ar nosaukumu «Björk»"
    if before.case == "Loc":
        return True  # "10. decembrī «Saldus lūši» uzvarēja …"
    if before.form in DASHES | {",", "un", "gan", ";", "/", ")"} or before.upos in ("NUM", "VERB", "AUX", "ADV", "PART"):
        return True
    if before.upos == "ADJ" and before.form.endswith((".", "ie", "ais", "ā", "ās")):
        return True  # "2. «Olūtes»", "trešā «Vilkme»"
    place = scene.document.party_at(before)
    return can_win(before) or (before.case == "Gen" and place is not None and place.kind == "place")


def _case_of_work(sentence: Sentence, last: int) -> str | None:
    """The case of the work whose maker a genitive is: "Andra Podiņa lielais ķirbis", "Edgara Rulles «Tilts»"."""
    behind = sentence.tokens[last + 1 : last + _LONGEST_WORK]
    if behind and behind[0].form in QUOTES and sum(t.form in QUOTES for t in sentence.tokens[: last + 1]) % 2:
        behind = behind[1:]  # the mark that closes the maker's own name
    for token in behind:
        if token.form in QUOTES:
            return "Nom"
        if token.upos == "NOUN" and token.case == "Gen" and can_win(token):
            return None
        if token.upos == "NOUN" and token.case != "Gen":
            is_work = not can_win(token) and not event_strength(token)
            is_work = is_work and token.lemma not in words("awards", "prizes", "nouns")
            return token.case if is_work and token.case in ("Nom", "Dat", "Acc") else None
        is_finite = token.upos == "VERB" and token.feats.get("VerbForm") == "Fin"
        if token.upos not in ("ADJ", "VERB", "NOUN", "CCONJ") or is_finite:
            return None
    return None


def _introduces_name(scene: Scene, sentence: Sentence, token: Token) -> bool:
    """Whether the noun only says who the name behind it is.

    As in "skolotāja Ilze Krūmiņa", "komanda «Zibens»", "līderes – «Zibens»", "tēvs un dēls – Jānis un Juris Ozoli".
    """
    following = sentence.tokens[token.index + 1 : token.index + 6]
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


def _behind_preposition(sentence: Sentence, name: Name) -> bool:
    """As in "no uzvarētāja Larsa Bertelsena"; those among whom a prize is shared out are no less its winners."""
    index = name.first - 1
    while index >= 0 and _goes_with(sentence.tokens[index], name):
        index -= 1
    return index >= 0 and sentence.tokens[index].upos == "ADP" and not _shares_out(sentence, sentence.tokens[index])


def _shares_out(sentence: Sentence, preposition: Token) -> bool:
    """As in "pirmo vietu žūrija sadalīja starp komandām «Rīts» un «Vakars»"."""
    shared = any(token.lemma in ("dalīt", "sadalīt") for token in sentence.tokens)
    return shared and preposition.form.lower() == "starp"


def _follows_preposition(sentence: Sentence, mention: Mention) -> bool:
    first = mention.tokens[0].index
    before = sentence.tokens[first - 1] if first else None
    return before is not None and before.upos == "ADP" and not _shares_out(sentence, before)


def _goes_with(token: Token, name: Name) -> bool:
    is_class_word = token.upos == "NOUN" and token.case in (name.head.case, name.case) and can_win(token)
    return token.upos in ("ADJ", "NUM", "DET") or token.form in QUOTES or is_class_word


def _are_alike(scene: Scene, name: Name, other: Name) -> bool:
    """Whether no person stands beside a place: "Jānis Ozols, Viļāni" says where he is from."""
    kinds = {mention.kind for mention in map(scene.document.party_at, (name.head, other.head)) if mention}
    is_work = "person" in kinds and other.called is not None  # "Ēvalds Skudra, «Pēdējais prāmis»"
    return not ({"person", "place"} <= kinds or is_work)


def _continues(sentence: Sentence, group: Group, name: Name, taken: set[int]) -> bool:
    """Whether the name goes on the list of `group`: only separators and what is said of it stand between."""
    depth, outside, separated = 0, 0, False
    for token in sentence.tokens[group.last + 1 : name.first]:
        depth += (token.form in "([") - (token.form in ")]")
        if token.index in taken:
            return False
        if depth > 0 or token.form in ")]":
            continue
        outside += 1
        separated = separated or token.form in _SEPARATORS
        described = separated and token.upos in ("NOUN", "ADJ", "PROPN", "PUNCT") and token.form not in DASHES | {";"}
        if outside > _LONGEST_GAP or not (described or token.form in _SEPARATORS or token.form in QUOTES):
            return False
    is_quoted = sentence.tokens[name.first].form in QUOTES and sentence.tokens[group.names[0].first].form in QUOTES
    cases = {group.names[0].case, name.case} - {None}
    return separated and (is_quoted or len(cases) < 2)
