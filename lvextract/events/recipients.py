"""Who gets a prize, and for which work: the words around it, the likeliest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lvextract.document import Sentence, Token
from lvextract.events.antecedents import person_meant
from lvextract.events.clause import subjects, verb_above
from lvextract.events.matches import beaten_tokens
from lvextract.events.pairing import nearest
from lvextract.events.phrase import antecedent, named_party, parties, quoted_from
from lvextract.events.prizes import DASHES, Prize
from lvextract.events.scene import Scene
from lvextract.events.vocabulary import can_win, is_animate, words
from lvextract.events.winners import Name, called_at, groups, may_win, parties_of
from lvextract.names.head import QUOTES
from lvextract.names.normal_form import join
from lvextract.records import Party

_DATIVES = frozenset({"viņam", "viņai", "tam", "tai", "kuram", "kurai"})
_LONGEST_NAME = 8  # tokens after a dash that are looked at for the winner


def recipients_of(scene: Scene, sentence: Sentence, prize: Prize, paired: Sequence[Name]) -> list[Party]:
    """The parties that the prize goes to, none if the text does not say.

    `paired` are the names that stand with it in a row of prizes and names, if it is in one.
    """
    if prize.rule == "award.prize_at_stake":
        return []
    rule = "recipient." + prize.rule.split(".")[1]
    found = [party for name in paired for party in parties_of(scene, sentence, name, rule)]
    if found:
        return list({party.name: party for party in found}.values())
    if prize.rule == "award.ranked_list":
        return []
    if found := _of_deed(scene, sentence, prize, rule):
        return found
    if prize.rule == "award.superlative" and prize.anchor.upos != "VERB":  # "«Gada uzņēmums» – X"
        found = [party for name in nearest(scene, sentence, prize) for party in parties_of(scene, sentence, name, rule)]
        if found:
            return found
    beaten = beaten_tokens(sentence, groups(scene, sentence, [prize]))
    for head in _recipient_heads(scene, sentence, prize):
        head = antecedent(sentence, head)
        is_other = head in prize.tokens or head.index in beaten or _gives(sentence, prize, head)
        if is_other or not may_win(scene, sentence, head):
            continue
        called = called_at(scene, sentence, head)
        found = parties_of(scene, sentence, called, rule) if called else parties(scene.document, sentence, head, rule)
        if found:
            return found
    if found := _meant_by_dative(scene, sentence, prize, rule):
        return found
    found = [party for name in nearest(scene, sentence, prize) for party in parties_of(scene, sentence, name, rule)]
    found = found or makers_of(scene, sentence, prize) or _in_hands(scene, sentence)
    return found or _person_meant(scene, sentence, prize)


def _of_deed(scene: Scene, sentence: Sentence, prize: Prize, rule: str) -> list[Party]:
    """As in "mājinieku uzvaru nodrošināja X": the genitive of a victory is whose it is."""
    token = prize.tokens[0]
    before = sentence.tokens[token.index - 1] if token.index else None
    is_whose = before is not None and before.case == "Gen" and (_is_party(scene, before) or can_win(before))
    if prize.rule != "award.victory" or token.upos != "NOUN" or before is None or not is_whose:
        return []
    return parties(scene.document, sentence, before, rule)


def _in_hands(scene: Scene, sentence: Sentence) -> list[Party]:
    """As in "balva nonāca Ainara Tiltiņa rokās"."""
    for token in sentence.tokens:
        if token.form.lower() in ("rokās", "īpašumā") and token.index:
            owner = scene.document.party_at(sentence.tokens[token.index - 1])
            if owner is not None:
                return [named_party(owner, "recipient.in_hands")]
    return []


def _meant_by_dative(scene: Scene, sentence: Sentence, prize: Prize, rule: str) -> list[Party]:
    """Whom a pronoun in the dative stands for: "viņam piešķirts ordenis", "kora pusē, un tieši tam tika balva"."""
    verb = _verb_of(sentence, prize.anchor)
    for token in sentence.tokens:
        given = token.lemma in words("awards", "verbs", "giving") and token.upos in ("VERB", "AUX")
        if given and (verb is None or verb.lemma not in words("awards", "verbs", "giving")):
            verb = token
    if verb is None or verb.lemma not in words("awards", "verbs", "giving"):
        return []
    pronoun = next((token for token in sentence.tokens if token.form.lower() in _DATIVES), None)
    if pronoun is None:
        return []
    is_person = pronoun.form.lower() in ("viņam", "viņai", "kurai", "kuram")
    is_person = is_person and pronoun.form.lower() not in ("kurai", "kuram")
    named = [mention for mention in scene.names(sentence) if mention.end <= pronoun.start and mention.kind != "place"]
    named = [mention for mention in named if mention.kind == "person" or not is_person]
    before = [group for group in groups(scene, sentence, [prize]) if group.last < pronoun.index]
    if before and not is_person:
        return [party for name in before[-1].names[-1:] for party in parties_of(scene, sentence, name, rule)]
    if named:
        return [named_party(named[-1], "recipient.meant_by_dative")]
    person = person_meant(scene, sentence) if is_person else None
    return [named_party(person, "recipient.meant_by_dative")] if person is not None else []


def _gives(sentence: Sentence, prize: Prize, head: Token) -> bool:
    """Whether the word is the subject of a verb of giving in the active voice: "balvu piešķīra novada dome"."""
    verb = prize.anchor if prize.anchor.upos == "VERB" else verb_above(sentence, prize.anchor)
    gives = verb is not None and verb.lemma in words("awards", "verbs", "giving") and verb.lemma != "tikt"
    if verb is None or not gives or verb.feats.get("Voice") == "Pass":
        return False
    return head.case == "Nom" and verb.lemma in words("awards", "verbs", "of_givers")


def _person_meant(scene: Scene, sentence: Sentence, prize: Prize) -> list[Party]:
    """Whom a pronoun or no subject at all means: "1987. gadā saņēmis balvu", "debitēja 2010. gadā, kad ieguva 2. vietu"."""
    verb = prize.anchor if prize.anchor.upos == "VERB" else _verb_of(sentence, prize.anchor)
    wins = verb is not None and verb.lemma in words("awards", "verbs", "winning") | words("awards", "victory", "verbs")
    is_subject = prize.anchor.deprel == "nsubj" and prize.anchor.upos == "NOUN"  # "bronza palika pašmājās"
    if verb is None or not wins or is_subject:
        return []
    below = list(subjects(sentence, verb))
    if any(child.upos == "NOUN" and can_win(child) for child in below):
        return []
    before = [group for group in groups(scene, sentence, [prize]) if group.last < verb.index and group.case == "Nom"]
    if len(before) == 1 and len(before[0].names) == 1 and all(child.upos != "PROPN" for child in below):
        return parties_of(scene, sentence, before[0].names[0], "recipient.person_meant")
    person = person_meant(scene, sentence)
    return [named_party(person, "recipient.person_meant")] if person is not None else []


def _verb_of(sentence: Sentence, anchor: Token) -> Token | None:
    """The verb above the word, or its copula: "kļuva par čempionu"."""
    copula = next((child for child in sentence.children(anchor) if child.deprel == "cop"), None)
    return copula or verb_above(sentence, anchor)


def makers_of(scene: Scene, sentence: Sentence, prize: Prize) -> list[Party]:
    """Whose work won: "uzvarēja X veidotais «Y»". The work was in the contest, not its maker."""
    for subject in sentence.children(prize.anchor):
        if subject.deprel.startswith("nsubj"):
            participles = [t for t in sentence.subtree(subject) if t.feats.get("VerbForm") == "Part"]
            for word in participles or [subject]:
                before = sentence.tokens[word.index - 1 : word.index]  # the parse may tie it to the work itself
                for maker in [*sentence.children(word), *before]:
                    if maker.case == "Gen" and maker.index < word.index and _is_party(scene, maker):
                        return parties(scene.document, sentence, maker, "recipient.maker_of_winning_work")
    return []


def work_of(sentence: Sentence, prize: Prize) -> str | None:
    """The work that won: a quoted name that is the subject of the victory, or follows the recipient."""
    if prize.anchor.upos != "VERB":
        return None
    for child in sentence.children(prize.anchor):
        if child.deprel.startswith("nsubj"):
            for token in sentence.subtree(child):
                quoted = quoted_from(sentence, token.index)
                if quoted:
                    return join(quoted)
    return _made_work(sentence, prize.anchor)


def _made_work(sentence: Sentence, verb: Token) -> str | None:
    """As in "uzvarēja pamatskolas veidotais «Rīts»": a quoted name behind a participle, whatever the parse."""
    for made, opening in pairwise(sentence.tokens[verb.index + 1 :]):
        if opening.form in QUOTES and made.feats.get("VerbForm") == "Part":
            quoted = quoted_from(sentence, opening.index)
            return join(quoted) if quoted else None
        if made.feats.get("VerbForm") == "Fin":
            return None
    return None


def _recipient_heads(scene: Scene, sentence: Sentence, prize: Prize) -> Iterator[Token]:
    """The words that may head the recipient, the likeliest first."""
    anchor = prize.anchor
    verb = anchor if anchor.upos == "VERB" else verb_above(sentence, anchor)
    given = (child for child in sentence.children(anchor) if child.case == "Dat" and _is_party(scene, child))
    if anchor.upos != "VERB":
        yield from _beside(scene, sentence, anchor)
        yield from _apposed(scene, sentence, anchor)
    if verb is not None and verb.lemma in words("awards", "verbs", "winning"):
        yield from _around_verb(scene, sentence, verb, prize)
        yield from given  # after the subject: "sievietēm pirmo vietu izcīnīja …" says in which group
        return
    if anchor is not verb:
        yield from given
    if verb is not None:
        yield from _around_verb(scene, sentence, verb, prize)
    if anchor is not verb:
        yield from (child for child in sentence.children(anchor) if child.case == "Nom" and _is_party(scene, child))


def _apposed(scene: Scene, sentence: Sentence, anchor: Token) -> Iterator[Token]:
    """The name a little behind a word for who won: "uzvarētājs, nu jau vidusskolnieks Adrians Skutelis"."""
    if not is_animate(anchor) or anchor.case == "Gen":
        return
    for token in sentence.tokens[anchor.index + 1 : anchor.index + _LONGEST_NAME]:
        if token.upos in ("VERB", "AUX", "ADP", "SCONJ", "CCONJ"):
            return
        if scene.document.party_at(token) is not None and token.case in (anchor.case, None):
            yield token
            return


def _around_verb(scene: Scene, sentence: Sentence, verb: Token, prize: Prize) -> Iterator[Token]:
    """Who gets the prize by the kind of verb: the subject wins, the dative or the object is given."""
    below = [
        child
        for child in sentence.children(verb)
        if not _is_genitive(scene, child) and child not in prize.tokens and _is_party(scene, child)
    ]
    given = (child for child in below if _is_bare_dative(sentence, child))
    if verb.lemma in words("awards", "verbs", "recognizing"):
        yield from (child for child in below if child.deprel in ("obj", "nsubj:pass") or child.case == "Acc")
        yield from (child for child in below if child.deprel == "nsubj" and scene.document.party_at(child))
    elif verb.lemma in words("awards", "verbs", "giving"):
        yield from given
        passive = verb.feats.get("Voice") == "Pass" or verb.lemma in ("tikt", "nonākt", "pienākties")
        yield from (child for child in below if child.deprel == "obj" or (passive and child.deprel.startswith("nsubj")))
    else:
        winners = (s for s in subjects(sentence, verb) if not _is_genitive(scene, s) and s not in prize.tokens)
        yield from (winner for winner in winners if _is_party(scene, winner))
        if prize.rule not in ("award.victory", "award.best_of_all"):  # "vīriešiem uzvarēja …" says in which group
            yield from given


def _is_genitive(scene: Scene, token: Token) -> bool:
    """Whether the word is in the genitive, and no other part of the same name says otherwise ("Laura Krūmiņa")."""
    mention = scene.document.party_at(token)
    return token.case == "Gen" and not (mention and any(part.case == "Nom" for part in mention.tokens))


def _is_bare_dative(sentence: Sentence, token: Token) -> bool:
    """As in "Jānim" but not "starp komandām"."""
    return token.case == "Dat" and all(child.deprel != "case" for child in sentence.children(token))


def _beside(scene: Scene, sentence: Sentence, anchor: Token) -> Iterator[Token]:
    """The name right after the word, or after its dash: "uzvarētājs Jānis Ozols", "1. vieta – Ogres komanda"."""
    tokens = sentence.tokens
    index = anchor.index + 1
    while index < len(tokens) and tokens[index].form in DASHES:
        index += 1
    after_dash = index > anchor.index + 1
    for token in tokens[index : index + (_LONGEST_NAME if after_dash else 1)]:
        if token.upos == "PUNCT" and token.form not in QUOTES:
            return
        named = scene.document.party_at(token) is not None and token.case != "Gen"
        if (named and (after_dash or token.case in (anchor.case, "Dat"))) or (
            after_dash and _is_nominative_party(token)
        ):
            yield token
            return


def _is_nominative_party(token: Token) -> bool:
    return token.case == "Nom" and token.upos == "NOUN" and is_animate(token)


def _is_party(scene: Scene, token: Token) -> bool:
    return scene.document.party_at(token) is not None or is_animate(token) or token.feats.get("PronType") == "Rel"
