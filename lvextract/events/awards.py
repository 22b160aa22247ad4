"""What was won, by whom. Each rule finds one way of saying it; `RULES` is their order.

A rule yields where the award stands and its name; recipients are the subject of a verb of winning, a dative, or the
name that stands beside a dash.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import regex

from lvextract.document import Sentence, Token
from lvextract.events.award_details import amount_of, category_of, grantor_of
from lvextract.events.clause import verb_above
from lvextract.events.dates import tie_in_sentence
from lvextract.events.happening import Happening, Trigger
from lvextract.events.phrase import phrase, words_of
from lvextract.events.recipients import Prize, makers_of, recipients_of, work_of
from lvextract.events.roles import add_party
from lvextract.events.scene import Scene
from lvextract.events.vocabulary import is_negated, words
from lvextract.lexicon import load
from lvextract.names import normal_form
from lvextract.records import Award

_ORDINAL = regex.compile(r"(\d{1,3})\.")
_ORDINAL_ENDING = regex.compile(r"(?:ais|ā|o|ajā|os|ie|ās|ajās|ajos|am|ajam|ajai)$")


Rule = Callable[[Sentence], Iterator[Prize]]


def fill_awards(scene: Scene) -> None:
    """Add the awards of every sentence to the happenings that it speaks of; recipients take part in them."""
    for sentence in scene.document.sentences:
        taken: set[int] = set()
        for rule in RULES:
            for prize in rule(sentence):
                if not taken.intersection(token.index for token in prize.tokens):
                    taken.update(token.index for token in prize.tokens)
                    _add(scene, sentence, prize)
    for happening in scene.happenings:
        _take_out_prizes(happening)


def _take_out_prizes(happening: Happening) -> None:
    """A prize with a foreign name may have been read as a party: "Grand Prix ieguva …"."""
    prizes = {(mention.start, mention.end) for award in happening.awards for mention in award.mentions}
    happening.participants = [
        party
        for party in happening.participants
        if not any((mention.start, mention.end) in prizes for mention in party.mentions)
    ]


def _add(scene: Scene, sentence: Sentence, prize: Prize) -> None:
    recipients = recipients_of(scene, sentence, prize)
    makers = [] if recipients else makers_of(scene, sentence, prize)
    if not (recipients or makers) and not _can_be_won(sentence, prize):
        return
    happening = scene.happening_of(sentence, prize.anchor) or _conferral(scene, sentence, prize)
    scene.remember(sentence, happening)
    happening.awards.append(
        Award(
            name=prize.name,
            place=prize.place,
            recipients=recipients or makers,
            work=work_of(sentence, prize),
            category=category_of(scene, sentence, prize),
            amount=amount_of(scene, prize),
            grantor=grantor_of(scene, sentence, prize),
            mentions=[words_of(scene.document, prize.tokens)],
            rule=prize.rule,
        )
    )
    if happening.type != "apbalvošana":
        for party in recipients:
            rule = {"rule": "participant.recipient"}
            add_party(happening, "participants", party.model_copy(update=rule, deep=True))


def _can_be_won(sentence: Sentence, prize: Prize) -> bool:
    """A prize that nobody has won yet: "uzvarētājs saņems balvu"."""
    verb = verb_above(sentence, prize.anchor)
    return prize.rule == "award.prize" and verb is not None and verb.feats.get("Tense") in ("Fut", "Pres")


def _conferral(scene: Scene, sentence: Sentence, prize: Prize) -> Happening:
    """The happening that only its award shows: "viņam piešķirta balva", "izcīnīja 2. vietu"."""
    type_ = "apbalvošana" if prize.rule == "award.prize" else "sacensības"
    verb = prize.anchor if prize.anchor.upos == "VERB" else verb_above(sentence, prize.anchor)
    happening = Happening([Trigger(type_, "trigger.award", sentence, prize.anchor, verb)])
    tie_in_sentence(happening.triggers, scene.times)
    scene.add(happening)
    return happening


def ranked_place(sentence: Sentence) -> Iterator[Prize]:
    """As in "1. vieta", "otro vietu", "trešajā vietā", "138. pozīcijā"."""
    for token in sentence.tokens:
        if token.lemma in words("awards", "places", "nouns") and token.index > 0:
            for ordinal in _ordinals_before(sentence, token):
                tokens = (
                    sentence.tokens[ordinal.index : token.index + 1] if ordinal.index == token.index - 1 else [ordinal]
                )
                rank = _rank(ordinal)
                yield Prize(tokens, f"{rank}. vieta", rank, token, "award.ranked_place")


def ranked_alone(sentence: Sentence) -> Iterator[Prize]:
    """As in "trešie palika Lietuvas sportisti", "otrais finišēja": an ordinal with a verb of finishing."""
    for token in sentence.tokens:
        rank = _rank(token) if token.upos == "ADJ" and token.case == "Nom" else None
        verb = sentence.governor(token)
        if rank and verb is not None and verb.lemma in words("awards", "places", "verbs"):
            yield Prize([token], f"{rank}. vieta", rank, token, "award.ranked_place")


def _ordinals_before(sentence: Sentence, place: Token) -> Iterator[Token]:
    """The ordinals that stand before "vieta": one, or several as in "otrās un trešās vietas"."""
    index = place.index - 1
    while index >= 0 and (_rank(sentence.tokens[index]) or sentence.tokens[index].form in ("un", ",")):
        if _rank(sentence.tokens[index]):
            yield sentence.tokens[index]
        index -= 1


def ranked_list(sentence: Sentence) -> Iterator[Prize]:
    """As in "Uzvarētājs – Toms Zeids, 2. Markuss Jēgers, 3. Ivo Āre": numbers before names, after a first place."""
    ordered = any(token.lemma in words("awards", "victory", "nouns") or token.form == "1." for token in sentence.tokens)
    for token, following in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        rank = _rank(token) if _ORDINAL.fullmatch(token.form) else None
        if rank and ordered and following.upos == "PROPN" and following.case in ("Nom", None):
            yield Prize([token], f"{rank}. vieta", rank, token, "award.ranked_list")


def metal(sentence: Sentence) -> Iterator[Prize]:
    """As in "zelta medaļa", "bronzas godalga", "sudrabs": the metal says the rank."""
    metals: dict[str, int] = load("awards")["prizes"]["metals"]
    for token in sentence.tokens:
        if token.lemma not in metals or token.upos not in ("NOUN", "PROPN"):
            continue
        governor = sentence.governor(token)
        if governor is not None and governor.lemma in ("medaļa", "godalga") and governor.index > token.index:
            tokens = sentence.tokens[token.index : governor.index + 1]
            name = normal_form(tokens, governor)
            yield Prize(tokens, _singular(name), metals[token.lemma], governor, "award.medal")
        elif token.case != "Gen" and _is_won(sentence, token):
            yield Prize([token], token.lemma, metals[token.lemma], token, "award.medal")


def victory(sentence: Sentence) -> Iterator[Prize]:
    """As in "uzvarēja", "triumfēja", "guva uzvaru", "par uzvarētāju kļuva"."""
    for token in sentence.tokens:
        if token.lemma in words("awards", "victory", "verbs") and token.upos == "VERB" and not is_negated(token):
            if token.feats.get("VerbForm") in ("Fin", "Part", "Conv") and token.feats.get("Tense") != "Fut":
                yield Prize([token], "uzvara", 1, token, "award.victory")
        elif (
            token.lemma in words("awards", "victory", "nouns") and token.upos == "NOUN" and _is_victor(sentence, token)
        ):
            yield Prize([token], "uzvara", 1, token, "award.victory")


def _is_victor(sentence: Sentence, token: Token) -> bool:
    """Whether the noun says who won: "uzvarētājs Jānis Ozols", "par uzvarētāju kļuva", "izcīnīja uzvaru"."""
    if token.feats.get("Number") != "Sing":
        return False
    if token.case == "Acc":
        return True
    governor = sentence.governor(token)
    return token.case == "Nom" and (
        token.lemma == "uzvara" or governor is None or governor.upos == "PROPN" or token.deprel == "nsubj"
    )


def superlative(sentence: Sentence) -> Iterator[Prize]:
    """As in "par labāko aktrisi atzina X", "atzīts par veiksmīgāko": right behind "par", with a verb of recognizing."""
    recognizing = words("awards", "verbs", "recognizing")
    verbs = [t for t in sentence.tokens if t.upos == "VERB" and t.lemma in recognizing and not is_negated(t)]
    for par, best in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if not verbs or par.form.lower() != "par" or best.feats.get("Degree") not in ("Sup", "Cmp"):
            continue
        following = sentence.tokens[best.index + 1 : best.index + 2]
        head = following[0] if following and following[0].upos == "NOUN" and following[0].case == best.case else best
        tokens = sentence.tokens[best.index : head.index + 1]
        verb = min(verbs, key=lambda verb, best=best: abs(verb.index - best.index))  # type: ignore[misc]
        yield Prize(tokens, normal_form(tokens, head), 1, verb, "award.superlative")


def champion(sentence: Sentence) -> Iterator[Prize]:
    """As in "kļuva par Latvijas čempionu"."""
    for token in sentence.tokens:
        if token.lemma in words("awards", "victory", "champions") and token.upos == "NOUN" and token.case != "Gen":
            tokens = phrase(sentence, token)
            name = _singular(normal_form([token], token))
            yield Prize(tokens, name, 2 if token.lemma.startswith("vice") else 1, token, "award.champion")


def grand_prix(sentence: Sentence) -> Iterator[Prize]:
    """The name that is not Latvian: "Grand Prix ieguva Anna Ozola"."""
    for token, following in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if (token.form, following.form) == ("Grand", "Prix"):
            yield Prize([token, following], "Grand Prix", None, following, "award.prize")


def prize(sentence: Sentence) -> Iterator[Prize]:
    """As in "ieguva skatītāju balvu", "saņēma diplomu": a noun for a prize with a verb of winning or giving."""
    for token in sentence.tokens:
        if token.upos == "NOUN" and token.lemma in words("awards", "prizes", "nouns") and _is_won(sentence, token):
            tokens = phrase(sentence, token)
            name = normal_form(tokens, token)
            if tokens[0].index == 0 and tokens[0].upos != "PROPN" and tokens[0].form[1:].islower():
                name = name[:1].lower() + name[1:]  # the capital is the sentence's
            yield Prize(tokens, name, 1 if token.lemma == "kauss" else None, token, "award.prize")


def _is_won(sentence: Sentence, token: Token) -> bool:
    """Whether the verb that governs the noun is one of winning or giving."""
    verb = sentence.governor(token)
    if verb is not None and (token.deprel in ("conj", "orphan") or verb.upos == "PROPN"):
        # "… diplomu saņēma X, otrās pakāpes diplomu – Y"; "balvu Annai Bērziņai" is parsed as one phrase
        verb = verb_above(sentence, token)
    won = words("awards", "verbs", "winning") | words("awards", "verbs", "giving")
    return verb is not None and verb.lemma in won and not is_negated(verb)


RULES: tuple[Rule, ...] = (
    ranked_place,
    ranked_alone,
    ranked_list,
    metal,
    superlative,
    champion,
    victory,
    grand_prix,
    prize,
)


def _rank(token: Token) -> int | None:
    """The number of an ordinal in digits or in words."""
    digits = _ORDINAL.fullmatch(token.form)
    if digits:
        return int(digits.group(1))
    stem, endings = _ORDINAL_ENDING.subn("", token.form.lower())
    rank: int | None = load("awards")["ordinals"].get(stem) if endings else None
    return rank


def _singular(name: str) -> str:
    """As in "bronzas medaļas" → "bronzas medaļa": a medal is named in the singular however many were won."""
    for plural, singular in (
        ("medaļas", "medaļa"),
        ("godalgas", "godalga"),
        ("čempioni", "čempions"),
        ("čempiones", "čempione"),
    ):
        if name.endswith(plural):
            return name[: -len(plural)] + singular
    return name
