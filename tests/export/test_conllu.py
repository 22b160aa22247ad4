"""Documents in CoNLL-U."""

from lvextract import Document, Entity, Sentence, Token
from lvextract.clean import clean
from lvextract.export.conllu import to_conllu


def document() -> Document:
    """Two sentences of two lines; the second has no lemma and a blank within a word."""
    text = "Ogrē snieg.\n10 000"
    town = Token(0, 4, "Ogrē", "Ogrē", 0, "Ogre", "PROPN", {"Number": "Sing", "Case": "Loc"}, 1, "obl")
    snows = Token(5, 10, "snieg", "snieg", 1, "snigt", "VERB", {}, -1, "root")
    stop = Token(10, 11, ".", ".", 2, ".", "PUNCT", {}, 1, "punct")
    count = Token(12, 18, "10 000", "10 000", 0, "", "NUM", {}, -1, "root")
    sentences = [Sentence(0, 11, [town, snows, stop]), Sentence(12, 18, [count])]
    return Document(text, clean(text), None, sentences, [Entity(0, 4, "Ogrē", "GPE", [town], sentences[0])])


def test_sentences() -> None:
    assert to_conllu(document()).split("\n") == [
        "# newpar",
        "# sent_id = 1",
        "# text = Ogrē snieg.",
        "1\tOgrē\tOgre\tPROPN\t_\tCase=Loc|Number=Sing\t2\tobl\t_\tNER=B-GPE|TokenRange=0:4",
        "2\tsnieg\tsnigt\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No|TokenRange=5:10",
        "3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\tTokenRange=10:11",
        "",
        "# newpar",
        "# sent_id = 2",
        "# text = 10 000",
        "1\t10 000\t_\tNUM\t_\t_\t0\troot\t_\tTokenRange=12:18",
        "",
        "",
    ]


def test_a_text_without_sentences() -> None:
    assert to_conllu(Document("Hello", clean("Hello"))) == ""


def test_the_method_gives_the_same() -> None:
    assert document().to_conllu() == to_conllu(document())
