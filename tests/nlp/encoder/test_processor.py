"""The encoder within `stanza.Pipeline`: what it fills, and what it takes for entities."""

from importlib.resources import files

import numpy as np
import pytest
import regex
import stanza
from stanza.models.common.doc import Word

from lvextract import Extractor
from lvextract.document import Document
from lvextract.nlp import SHIPPED
from lvextract.nlp.encoder.predict import Reading
from lvextract.nlp.encoder.processor import NAME

TEXT = "Sestdien Talsos notika koncerts. Tajā dziedāja Anna Kalniņa un Jānis Ozols.\n\nIeeja bija brīva."
TEXTS = [TEXT, "Talka.", "", "Ogres novada pašvaldība izsludina konkursu, kurā var piedalīties ikviens."]

_MARKED = regex.compile(r"\[(?P<label>\w+) (?P<text>[^\]]+)\]")


@pytest.fixture(scope="module")
def pipeline() -> stanza.Pipeline:
    """As the processor's module says that it is used."""
    return stanza.Pipeline(
        "lv",
        processors="tokenize,pos,lemma",
        **{f"pos_with_{NAME}": True},
        pos_model_path=str(SHIPPED / "encoder.pt"),
        tokenize_model_path=str(SHIPPED / "tokenize.pt"),
        lemma_model_path=str(SHIPPED / "lemma.pt"),
        resources_filepath=str(files("lvextract.nlp") / "resources.json"),
        package=None,
        download_method=None,
        allow_unknown_language=True,
        device="cpu",
        logging_level="ERROR",
    )


@pytest.fixture(scope="module")
def document(pipeline: stanza.Pipeline) -> stanza.Document:
    return pipeline(TEXT)


class TestPipeline:
    def test_each_word_has_a_tag(self, document: stanza.Document) -> None:
        tags = {word.text: word.upos for word in words(document)}
        expected = {"Talsos": "PROPN", "notika": "VERB", "koncerts": "NOUN", "un": "CCONJ", ".": "PUNCT"}
        assert {form: tags[form] for form in expected} == expected

    def test_features_are_those_of_universal_dependencies(self, document: stanza.Document) -> None:
        feats = {word.text: word.feats for word in words(document)}
        assert feats["Talsos"].split("|")[0] == "Case=Loc"
        assert "Tense=Past" in feats["notika"].split("|")

    def test_a_word_without_features_has_none(self, document: stanza.Document) -> None:
        assert {word.feats for word in words(document) if word.upos in ("PUNCT", "CCONJ")} == {None}

    def test_each_sentence_is_one_tree(self, document: stanza.Document) -> None:
        assert len(document.sentences) == 3
        for sentence in document.sentences:
            heads = [word.head for word in sentence.words]
            assert heads.count(0) == 1
            assert {root_above(heads, place) for place in range(1, len(heads) + 1)} == {heads.index(0) + 1}

    def test_the_root_alone_is_called_root(self, document: stanza.Document) -> None:
        found = words(document)
        assert [word.id for word in found if word.deprel == "root"] == [word.id for word in found if word.head == 0]

    def test_dependencies_are_built(self, document: stanza.Document) -> None:
        arcs = {(head.text, word.text) for head, _, word in document.sentences[0].dependencies}
        assert {("notika", "koncerts"), ("notika", "Talsos"), ("ROOT", "notika")} <= arcs

    def test_tokens_have_the_marks_of_entities(self, document: stanza.Document) -> None:
        marks = {token.text: token.ner for sentence in document.sentences for token in sentence.tokens}
        expected = {"Anna": "B-person", "Kalniņa": "E-person", "un": "O", "Jānis": "B-person", "Ozols": "E-person"}
        assert {form: marks[form] for form in expected} == expected

    def test_entities_are_built(self, document: stanza.Document) -> None:
        persons = [entity.text for entity in document.ents if entity.type == "person"]
        assert persons == ["Anna Kalniņa", "Jānis Ozols"]
        assert "Talsos" in {entity.text for entity in document.sentences[0].ents}

    def test_lemmas_follow(self, document: stanza.Document) -> None:
        assert "koncerts" in {word.lemma for word in words(document)}

    def test_a_sentence_has_its_reading(self, document: stanza.Document) -> None:
        sentence = document.sentences[1]
        reading: Reading = sentence.reading
        length = len(sentence.words)
        assert reading.vectors.shape == (length, reading.vectors.shape[1])
        assert reading.events.shape == (length,)
        assert (reading.events.min() >= 0, reading.events.max() <= 1) == (True, True)
        assert reading.upos == [word.upos for word in sentence.words]
        assert len(reading.entities) == len(sentence.ents)

    def test_each_sentence_has_vectors_of_its_own(self, document: stanza.Document) -> None:
        dots = [sentence.reading.vectors[-1] for sentence in document.sentences]
        assert not np.array_equal(dots[0], dots[1])

    def test_an_empty_text_is_read(self, pipeline: stanza.Pipeline) -> None:
        assert pipeline("").sentences == []

    def test_a_sentence_longer_than_the_network_reads_is_one_tree(self, pipeline: stanza.Pipeline) -> None:
        document = pipeline("Piedalījās " + "Anna Kalniņa , " * 180 + "Ilze .")
        (longest,) = [sentence for sentence in document.sentences if len(sentence.words) > 510]
        heads = [word.head for word in longest.words]
        assert heads.count(0) == 1
        assert {root_above(heads, place) for place in range(1, len(heads) + 1)} == {heads.index(0) + 1}
        assert len(longest.reading.vectors) == len(longest.words)

    def test_many_documents_are_read_as_one_by_one(self, pipeline: stanza.Pipeline) -> None:
        together = pipeline([stanza.Document([], text=text) for text in TEXTS])
        for text, document in zip(TEXTS, together, strict=True):
            alone = pipeline(text)
            assert document.to_dict() == alone.to_dict()
            for one, other in zip(document.sentences, alone.sentences, strict=True):
                assert one.reading.entities == other.reading.entities
                assert np.array_equal(one.reading.vectors, other.reading.vectors)


def words(document: stanza.Document) -> list[Word]:
    return [word for sentence in document.sentences for word in sentence.words]


def root_above(heads: list[int], place: int) -> int:
    """The root to which the heads lead from a word; an error if they lead round in a circle."""
    way = [place]
    while heads[way[-1] - 1]:
        way.append(heads[way[-1] - 1])
        assert len(way) <= len(heads)
    return way[-1]


def read_marked(extractor: Extractor, marked: str) -> tuple[Document, list[tuple[str, str]]]:
    """What is found in a text whose entities stand in brackets with their labels, and those entities."""
    document = extractor.analyze(_MARKED.sub(r"\g<text>", marked))
    return document, [(match["label"], match["text"]) for match in _MARKED.finditer(marked)]


def labelled(document: Document) -> list[tuple[str, str]]:
    return [(entity.label, entity.text) for entity in document.entities]


@pytest.mark.parametrize(
    "marked",
    [
        "Rakstu publicēja [organization SIA „Saldā bite”].",
        "Grāmatas skolai dāvināja [organization SIA „Baltā pūce”].",
        "Skatītājus ar tēju cienāja [organization SIA „Silts krūms”], un visi bija priecīgi.",
        "Skolēni viesojās [organization SIA „Rasas piens”] ražotnē.",
        "Balvas sarūpēja [organization SIA “Meža takas”].",
        "Konkursā uzvarēja [organization AS “Dzelzs tilti”].",
        "Būvdarbus veica [organization AS «Ziemeļu ceļi»].",
        'Ceļu remontēja [organization SIA "Zaļais koks"].',
    ],
)
def test_a_company_with_its_legal_form_is_one_organization(extractor: Extractor, marked: str) -> None:
    document, expected = read_marked(extractor, marked)
    assert labelled(document) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "Līgumu noslēdza [organization SIA „Jūras vējš”] un [organization AS „Smilšu kāpas”].",
        'Uzvarētājus sumināja [organization SIA "Zaļais koks"] un [organization SIA "Siltā maize"].',
        "Atbalstīja [organization SIA „Vārpa”], [organization SIA „Dzirnakmens”] un [organization AS „Latgales lini”].",
        "Rīkoja [organization Talsu novada pašvaldība] un [organization Latvijas Sarkanais Krusts].",
        "Piedalījās [organization Kuldīgas Mākslas skola] un [organization Saldus Mūzikas skola].",
        "Palīdzēja [organization Ogres tehnikums], [organization Ogres novada dome], [organization Latvijas Banka].",
        "Semināru vadīja [organization Valsts policija] un [organization Latvijas Banka].",
    ],
)
def test_organizations_side_by_side_are_several(extractor: Extractor, marked: str) -> None:
    document, expected = read_marked(extractor, marked)
    assert labelled(document) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "Koncertā uzstājās [person Anna Kalniņa] un [person Jānis Ozols].",
        "Balvas saņēma [person Ilze Ābele] un [person Roberts Siliņš].",
        "Žūrijā strādāja [person Kristīne Lapiņa] un [person Artis Balodis].",
        "Sarunā piedalījās [person Uldis Zariņš], [person Dace Vītola].",
        "Godināja [person Mariju Liepiņu], [person Pēteri Krūmiņu] un [person Ilzi Bērziņu].",
        "Turnīru atklāja [person Rihards Kļava], bet noslēdza [person Velta Podniece].",
        "Sacensībām pieteicās [person Gunta Eglīte], [person Valdis Priede] un [person Rita Kalēja].",
    ],
)
def test_persons_side_by_side_are_several(extractor: Extractor, marked: str) -> None:
    document, expected = read_marked(extractor, marked)
    assert labelled(document) == expected


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("Koncerts notika Talsos.", ["Talsos"]),
        ("Turnīrs risinājās Madonā un Gulbenē.", ["Madonā", "Gulbenē"]),
        ("Uz sacensībām ieradās viesi no Ludzas, Krāslavas un Rēzeknes.", ["Ludzas", "Krāslavas", "Rēzeknes"]),
        ("Izstāde ceļoja no Limbažiem uz Alūksni.", ["Limbažiem", "Alūksni"]),
        ("Bērni devās ekskursijā uz Siguldu.", ["Siguldu"]),
        ("Komanda brauca uz Balviem.", ["Balviem"]),
        ("Cēsīs atklāja jaunu bibliotēku.", ["Cēsīs"]),
        ("Izstādi Tukumā apmeklēja daudzi viesi.", ["Tukumā"]),
        ("Sacensības notika Saldū, Kandavā un Aizputē.", ["Saldū", "Kandavā", "Aizputē"]),
    ],
)
def test_towns_are_places_and_no_persons(extractor: Extractor, text: str, towns: list[str]) -> None:
    labels = {entity.text: entity.label for entity in extractor.analyze(text).entities}
    assert {town: labels.get(town) in ("GPE", "location") for town in towns} == dict.fromkeys(towns, True)


@pytest.mark.parametrize(
    "marked",
    [
        "Balvu saņēma [person Ilze].",
        "Uzvaru izcīnīja [person Toms Grīnbergs].",
        "Godalgas pasniedza [person Inese Krastiņa].",
        "Koncertu vadīja [person Māris Jansons].",
        "Talku organizēja [person Andris Bite].",
        "Medaļu ieguva [person Sandra Dūmiņa].",
        "Naudas balvu saņēma [person Ligita Ozoliņa].",
        "Diplomu par radošumu saņēma [person Baiba Osīte].",
        "Ziedus pasniedza [person Imants Skuja].",
        "Kasti ar ogām nesa [person Toms].",
        "Diplomus saņēma visi dalībnieki.",
        "Kausu pārveda mājās skolas komanda.",
        "Zāle bija pilna, un visi dziedāja līdzi.",
        "Liepas ziedēja, kad sākās svētki.",
        "Upīte pie skolas aizsala.",
    ],
)
def test_things_that_begin_a_sentence_are_no_entities(extractor: Extractor, marked: str) -> None:
    document, expected = read_marked(extractor, marked)
    assert labelled(document) == expected
