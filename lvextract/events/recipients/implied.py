"""Recipients that stand in no row and under no verb: a pronoun, no subject at all, a genitive, the hands they have."""

from __future__ import annotations

from lvextract.document import Sentence, Token
from lvextract.events.context.scene import Scene
from lvextract.events.mentions.antecedents import person_meant
from lvextract.events.prizes.prizes import Prize
from lvextract.events.recipients.recipient_heads import is_party
from lvextract.events.recipients.winners import groups, parties_of, parties_of_all
from lvextract.events.syntax.clause import subjects, verb_above
from lvextract.events.syntax.phrase import named_party, parties
from lvextract.events.syntax.vocabulary import can_win, words
from lvextract.records import Party

_LONGEST_NAME = 5  # tokens behind a preposition in which the name stands
_PERSONS = frozenset({"viņam", "viņai"})
_DATIVES = _PERSONS | {"tam", "tai", "kuram", "kurai"}


def of_deed(scene: Scene, prize: Prize, rule: str) -> list[Party]:
    """As in "mājinieku uzvaru nodrošināja X": the genitive of a victory is whose it is."""
    token = prize.tokens[0]
    before = token.previous
    is_whose = before is not None and before.case == "Gen" and (is_party(scene, before) or can_win(before))
    if token.lemma not in words("awards", "victory", "deeds") or before is None or not is_whose:
        return []
    return parties(scene.document, before, rule)


def in_hands(scene: Scene, sentence: Sentence) -> list[Party]:
    """As in "balva nonāca Ainara Tiltiņa rokās"."""
    for token in sentence.tokens:
        if token.form.lower() in ("rokās", "īpašumā") and token.previous is not None:
            owner = scene.document.party_at(token.previous)
            if owner is not None:
                return [named_party(owner, "recipient.in_hands")]
    return []


def gone_to(scene: Scene, prize: Prize) -> list[Party]:
    """As in "kauss aizceļoja uz Igauniju", "bronza palika pie mājinieku komandas": where the prize itself went."""
    verb = verb_above(prize.anchor)
    goes = verb is not None and verb.lemma in words("awards", "verbs", "going") and prize.anchor.case == "Nom"
    if verb is None or not goes:
        return []
    for token in verb.following():
        place = scene.document.party_at(token)
        if place is not None and token.case == "Loc":
            return [named_party(place, "recipient.gone_to")]
        if token.upos == "ADP" and token.form.lower() in ("uz", "pie"):
            behind = token.following(_LONGEST_NAME)
            mention = next((named for other in behind if (named := scene.document.party_at(other))), None)
            return [named_party(mention, "recipient.gone_to")] if mention is not None else []
    return []


def meant_by_dative(scene: Scene, sentence: Sentence, prize: Prize, rule: str) -> list[Party]:
    """Whom a pronoun in the dative stands for: "viņam piešķirts ordenis", "vairums bija par kori, tam tika balva"."""
    giving = words("awards", "verbs", "giving")
    if not any(token.lemma in giving and token.upos in ("VERB", "AUX") for token in sentence.tokens):
        return []
    pronoun = next((token for token in sentence.tokens if token.form.lower() in _DATIVES), None)
    if pronoun is None:
        return []
    is_person = pronoun.form.lower() in _PERSONS
    named = [mention for mention in scene.names(sentence) if mention.end <= pronoun.start and mention.kind != "place"]
    named = [mention for mention in named if mention.kind == "person" or not is_person]
    before = [group for group in groups(scene, sentence, [prize]) if group.last < pronoun.index]
    if before and not is_person:
        return parties_of_all(scene, before[-1].names[-1:], rule)
    if named:
        return [named_party(named[-1], "recipient.meant_by_dative")]
    person = person_meant(scene, sentence) if is_person else None
    return [named_party(person, "recipient.meant_by_dative")] if person is not None else []


def left_out(scene: Scene, sentence: Sentence, prize: Prize) -> list[Party]:
    """Whom a pronoun or no subject at all means: "1987. gadā saņēmis balvu", "X debitēja, kad ieguva 2. vietu"."""
    verb = prize.anchor if prize.anchor.upos == "VERB" else _verb_of(prize.anchor)
    wins = verb is not None and verb.lemma in words("awards", "verbs", "winning") | words("awards", "victory", "verbs")
    is_subject = prize.anchor.deprel == "nsubj" and prize.anchor.upos == "NOUN"  # "bronza palika pašmājās"
    if verb is None or not wins or is_subject:
        return []
    below = list(subjects(verb))
    if any(child.upos == "NOUN" and can_win(child) for child in below):
        return []
    if any(child.upos == "PRON" and child.feats.get("Number") == "Plur" for child in below):
        return []
    before = [group for group in groups(scene, sentence, [prize]) if group.last < verb.index and group.case == "Nom"]
    if len(before) == 1 and len(before[0].names) == 1 and all(child.upos != "PROPN" for child in below):
        return parties_of(scene, before[0].names[0], "recipient.person_meant")
    person = person_meant(scene, sentence)
    return [named_party(person, "recipient.person_meant")] if person is not None else []


def makers_of(scene: Scene, prize: Prize) -> list[Party]:
    """Whose work won: "uzvarēja X veidotais «Y»". The work was in the contest, not its maker."""
    for subject in prize.anchor.children:
        if subject.deprel.startswith("nsubj"):
            participles = [t for t in subject.subtree if t.feats.get("VerbForm") == "Part"]
            for word in participles or [subject]:
                before = word.preceding(1)  # the parse may tie it to the work itself
                for maker in [*word.children, *before]:
                    if maker.case == "Gen" and maker.index < word.index and is_party(scene, maker):
                        return parties(scene.document, maker, "recipient.maker_of_winning_work")
    return []


def _verb_of(anchor: Token) -> Token | None:
    """The verb above the word, or its copula: "kļuva par čempionu"."""
    copula = next((child for child in anchor.children if child.deprel == "cop"), None)
    return copula or verb_above(anchor)
