"""What can be won, and whether the text says that it was: medals, cups, prizes, diplomas, titles, orders.

Each rule is one function over one sentence and yields the prizes of one way of naming them. Ranks are in `ranks.py`,
victories and titles for the first of all in `victories.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from lvextract.document import Sentence, Span, Token
from lvextract.events.prizes.prize_names import is_attribute, named_prize
from lvextract.events.syntax.asides import without_asides
from lvextract.events.syntax.clause import verb_above
from lvextract.events.syntax.vocabulary import ends, is_negated, words
from lvextract.lexicon import load
from lvextract.quotation_marks import QUOTES

DASHES = frozenset("–-—:")
Outcome = Literal["won", "open", "not won"]


class Prize(NamedTuple):
    """A prize in the text: its tokens, its name, its rank, the word that recipients hang on, and the rule."""

    tokens: Sequence[Token]
    name: str
    place: int | None
    anchor: Token
    rule: str

    @property
    def span(self) -> Span:
        """Its words in the text."""
        return Span(self.tokens[0].start, self.tokens[-1].end)

    @property
    def indices(self) -> set[int]:
        """Where its words stand in their sentence."""
        return {token.index for token in self.tokens}

    @property
    def verb(self) -> Token | None:
        """The verb that says what became of it: the anchor, or the one above it."""
        return self.anchor if self.anchor.upos == "VERB" else verb_above(self.anchor)


Rule = Callable[[Sentence], Iterator[Prize]]


def outcome_of(verb: Token | None) -> Outcome:
    """What a verb says of a prize: it was won ("saņēma"), can be won ("saņems"), or neither ("nesaņēma", "iegūtu").

    An infinitive is a fact only under a verb of success ("izdevās iegūt"); a place that somebody holds for now
    ("tabulā ieņem otro vietu") is not won.
    """
    if verb is None:
        return "won"
    if is_negated(verb) or verb.feats.get("Mood") in ("Cnd", "Nec"):
        return "not won"
    below = verb.children
    if any(child.form.lower() in ("ja", "lai") and child.deprel == "mark" for child in below):
        return "not won"
    if verb.feats.get("VerbForm") == "Inf":
        above = _above_infinitive(verb)
        if above is not None and above.lemma in words("awards", "verbs", "success"):
            return "open" if above.feats.get("Tense") == "Pres" else outcome_of(above)
        return "open"
    auxiliaries = [child for child in below if child.deprel.startswith(("aux", "cop"))]
    if any(is_negated(auxiliary) for auxiliary in auxiliaries):
        return "not won"
    if verb.feats.get("Tense") == "Pres" and verb.lemma in words("awards", "verbs", "standing"):
        return "not won"
    return "open" if any(word.feats.get("Tense") == "Fut" for word in (verb, *auxiliaries)) else "won"


def _above_infinitive(verb: Token) -> Token | None:
    """The verb that an infinitive depends on, over those it is coordinated with: "izdevās sasniegt un iegūt"."""
    above = verb.governor
    while above is not None and verb.deprel == "conj" and above.feats.get("VerbForm") == "Inf":
        verb, above = above, above.governor
    return above


def metal(sentence: Sentence) -> Iterator[Prize]:
    """As in "zelta medaļa", "divas zelta un vienu sudraba medaļu", "tika pie bronzas": the metal says the rank."""
    metals: dict[str, int] = load("awards")["prizes"]["metals"]
    row: str | None = None  # what the metals of the sentence are metals of
    for token in sentence.tokens:
        if token.lemma.lower() not in metals or token.upos not in ("NOUN", "PROPN", "ADJ"):
            continue
        medal, rank = _medal_behind(token), metals[token.lemma.lower()]
        if medal is not None:
            row = medal.lemma  # a medal is named in the singular however many were won
            last = medal if medal.index == token.index + 1 else token
            tokens = token.until(last)
            yield Prize(tokens, f"{token.form.lower()} {row}", rank, medal, "award.medal")
        elif row and token.case == "Gen" and is_last_of_phrase(token):
            yield Prize([token], f"{token.form.lower()} {row}", rank, token, "award.medal")
        elif _is_metal_won(token):
            yield Prize([token], token.lemma.lower(), rank, token, "award.medal")


def _is_metal_won(token: Token) -> bool:
    """Whether the metal alone is what is won: "izcīnīja zeltu", "tika pie bronzas", "sudrabs Līgai", "sudrabs – X"."""
    before, behind = token.previous, token.next
    is_genitive = token.case == "Gen" and not token.form.endswith("u")  # "60 kg zeltu" is an accusative
    if is_genitive and behind is not None and behind.upos in ("NOUN", "ADJ"):
        return False  # "bronzas spēlē"
    if is_genitive:
        return _is_behind(token, "pie") and is_won(token)
    if behind is not None and behind.form in QUOTES and before is not None and before.case == "Gen":
        return False  # "goda zīme «Ogres zelts»"
    after = next((other for other in token.following(3) if other.case != "Gen"), None)
    goes_to = any(other.form in DASHES or other.case == "Dat" for other in (before, after) if other is not None)
    metals = load("awards")["prizes"]["metals"]
    joined = behind.next if behind is not None else None
    goes_to = goes_to or (after is not None and after.form == "un" and joined is not None and joined.lemma in metals)
    in_row = token.case == "Acc" and after is not None and after.form in DASHES
    if in_row and any(other.lemma in won_or_given() for other in token.preceding()):
        return True  # "izcīnīja medaļas: zeltu – X"
    heads_list = all(other is token or other.upos == "PUNCT" for other in token.sentence.tokens)
    return is_won(token) or (token.case == "Nom" and (goes_to or heads_list))


def medalist(sentence: Sentence) -> Iterator[Prize]:
    """As in "bronzas medaļniece Anna Ozola"."""
    metals: dict[str, int] = load("awards")["prizes"]["metals"]
    for token, holder in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if token.lemma in metals and holder.lemma in words("awards", "prizes", "medalists"):
            yield Prize([token, holder], f"{token.form.lower()} medaļa", metals[token.lemma], holder, "award.medalist")


def grand_prix(sentence: Sentence) -> Iterator[Prize]:
    """The name that is not Latvian: "Grand Prix ieguva Anna Ozola"."""
    for token, following in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if (token.form, following.form) == ("Grand", "Prix"):
            yield Prize([token, following], "Grand Prix", None, following, "award.prize")


def prize(sentence: Sentence) -> Iterator[Prize]:
    """As in "ieguva skatītāju balvu", "atzinības raksts – X": a noun for it with a verb of winning, or in a list."""
    for token in prize_nouns(sentence):
        holder = holder_of(token)
        if holder and outcome_of(verb_above(holder)) != "won":
            continue  # "titula ieguvējs tiks noskaidrots"
        if not (holder or is_won(token) or _stands_in_list(token)):
            continue
        tokens, name = named_prize(token)
        if _says_which(tokens, token):
            yield Prize(tokens, name, _rank_of(tokens, token), holder or token, "award.prize")


def _says_which(tokens: Sequence[Token], head: Token) -> bool:
    """Whether the words name a prize: "raksts" alone does not, and only an honour of the best does."""
    if head.lemma == "gods":
        return any(is_best(token) for token in tokens)
    return head.lemma not in words("awards", "prizes", "labels") or len(tokens) > 1


def is_best(token: Token) -> bool:
    """Whether the word is an adjective that is compared: "labākā", "ātrākais"."""
    return token.upos == "ADJ" and token.feats.get("Degree") in ("Sup", "Cmp")


def prize_at_stake(sentence: Sentence) -> Iterator[Prize]:
    """As in "uzvarētājs saņems balvu", "var iegūt stipendiju", "cīnīsies par kausu": nobody has it yet."""
    for token in prize_nouns(sentence):
        verb = verb_above(token)
        if verb is None or is_attribute(token):
            continue
        striven = verb.lemma in words("awards", "verbs", "striving") and outcome_of(verb) != "not won"
        if striven or (verb.lemma in won_or_given() and outcome_of(verb) == "open"):
            tokens, name = named_prize(token)
            yield Prize(tokens, name, _rank_of(tokens, token), token, "award.prize_at_stake")


def known_prize(sentence: Sentence) -> Iterator[Prize]:
    """A prize that everybody knows by its name: "saņēma Oskaru", "ieguva «Lielo Kristapu»"."""
    known: dict[str, str] = load("awards")["prizes"]["known"]
    for token in sentence.tokens:
        name = known.get(token.form.lower())
        if name and token.form[:1].isupper() and token.case != "Nom" and is_won(token):
            yield Prize([*token.preceding(name.count(" ")), token], name, None, token, "award.prize")


def prize_nouns(sentence: Sentence) -> Iterator[Token]:
    """The nouns for prizes in the sentence."""
    nouns = words("awards", "prizes", "nouns")
    for token in sentence.tokens:
        if token.upos not in ("NOUN", "PROPN") or token.lemma not in nouns or token.deprel.startswith("flat"):
            continue
        following = [other for other in token.following(2) if other.form not in DASHES]
        describes = following and following[0].lemma in nouns  # "pateicības raksts", "apbalvojums – ordenis"
        dative = token.case == "Dat" and token.feats.get("Number") == "Sing"  # "vistuvāk pirmajai godalgai"
        if is_withheld(token):
            continue  # "diploms palika nepasniegts"
        if not (describes or dative or _is_behind(token, "bez")):
            yield token


def is_withheld(token: Token) -> bool:
    """As in "trešo vietu žūrija nepiešķīra", "diploms palika nepasniegts": right behind, whatever the parse."""
    behind = token.following(3)
    end = next((i for i, other in enumerate(behind) if other.upos == "PUNCT"), len(behind))
    return any(_says_no(other) for other in behind[:end])


def _says_no(token: Token) -> bool:
    """Whether a verb is negated; the tagger takes "nepiešķīra" for a noun."""
    stems = ends("awards", "verbs", "withholding")
    return (token.upos in ("VERB", "AUX") and is_negated(token)) or token.form.lower().startswith(stems)


def holder_of(token: Token) -> Token | None:
    """The word for who has the prize: "balvas ieguvēja Anna", "otrās vietas ieguvēji"; None if there is none."""
    following = token.next
    if token.case == "Gen" and following is not None and following.lemma in words("awards", "prizes", "holders"):
        return following
    return None


def won_or_given() -> frozenset[str]:
    """The verbs of winning and of giving."""
    return words("awards", "verbs", "winning") | words("awards", "verbs", "giving")


def is_won(token: Token) -> bool:
    """Whether the verb that governs the noun says that somebody won it or was given it."""
    verb = token.governor
    if verb is not None and is_attribute(token):
        return False  # "kausa izcīņa"
    if verb is not None and (token.deprel in ("conj", "orphan", "nmod") or verb.upos != "VERB"):
        # "… diplomu saņēma X, otrās pakāpes diplomu – Y"; "balvu Annai Bērziņai" is parsed as one phrase
        verb = verb_above(token)
    if verb is not None and verb.lemma in won_or_given():
        return outcome_of(verb) == "won"
    return token.case in ("Acc", "Gen") and _is_won_behind(token)


def _is_won_behind(token: Token) -> bool:
    """Whether the next verb says so, with no more than an aside before it, whatever the parse.

    As in "galveno balvu, planšetdatoru, nopelnīja X", "balvu, par kuru balsoja visi, izcīnīja X".
    """
    for other in without_asides(token.following()):
        if other.form == ";" or other.upos == "SCONJ":
            return False
        if other.upos == "VERB" and other.deprel != "amod" and other.feats.get("VerbForm") in ("Fin", "Part"):
            return other.lemma in won_or_given() and outcome_of(other) == "won"
    return False


def is_last_of_phrase(token: Token) -> bool:
    """Whether no noun follows that the word could belong to: "sudraba – Līgai", "otro ieguva X"."""
    following = token.next
    return following is None or following.upos in ("PUNCT", "VERB", "AUX", "CCONJ", "PROPN")


def _medal_behind(token: Token) -> Token | None:
    """The medal that the metal belongs to: "zelta medaļa", the first of "zelta un sudraba medaļas"."""
    for other in token.following(7):
        if other.lemma in ("medaļa", "godalga"):
            return other
        metals = load("awards")["prizes"]["metals"]
        if other.lemma not in metals and other.upos not in ("NUM", "CCONJ") and other.form != ",":
            return None
    return None


def _stands_in_list(token: Token) -> bool:
    """Whether the noun stands by a dash or a colon, or alone in brackets, in a line that needs no verb."""
    before = token.previous.form if token.previous is not None else ""
    behind = token.following()
    if behind and behind[0].form == "(":
        behind = behind[next((i + 1 for i, other in enumerate(behind) if other.form == ")"), len(behind)) :]
    after = behind[0].form if behind else ""
    if token.case == "Nom" and "tika" in (after, before):
        return True
    if token.sentence.tokens[0].form in DASHES | {"•", "*", "-"} and token.case == "Acc":
        return any(other.form in DASHES for other in behind)
    in_line = token.case == "Nom" and verb_above(token) is None
    return in_line and (after in DASHES or before in DASHES or (before == "(" and after in (")", ",")))


def _is_behind(token: Token, preposition: str) -> bool:
    return token.previous is not None and token.previous.form.lower() == preposition


def _rank_of(tokens: Sequence[Token], head: Token) -> int | None:
    """The rank that the name of a prize says: a cup, a champion's title and an honour of the best are for the first."""
    ordinal: int | None = load("awards")["ordinals"].get(tokens[0].form.lower()[:-1])
    if len(tokens) > 1 and ordinal and tokens[0].upos == "ADJ":
        return ordinal  # "otrā prēmija"
    champions = any(token.lemma in words("awards", "victory", "champions") for token in tokens)
    of_best = head.lemma == "tituls" and any(is_best(token) for token in tokens)
    return 1 if champions or of_best or head.lemma in ("kauss", "gods") else None
