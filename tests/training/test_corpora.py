"""Corpora in, trainers' files out."""

from pathlib import Path

from lvextract.training.corpora import read_entities, read_sentences, read_treebank, write_raw_text, write_treebank

CONLLU = """\
# newpar id = p1
# sent_id = p1s1
1\tOgrē\tOgre\tPROPN\tnpfsl5\tCase=Loc\t2\tobl\t_\t_
2\tlīst\tlīt\tVERB\tvm\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\tzs\t_\t2\tpunct\t_\t_

# sent_id = p1s2
1\tUn\tun\tCCONJ\tcc\t_\t2\tcc\t_\t_
2\tsnieg\tsnigt\tVERB\tvm\t_\t0\troot\t_\t_

"""


def test_raw_text_is_labelled_at_the_ends_of_tokens_and_sentences(tmp_path: Path) -> None:
    (tmp_path / "in.conllu").write_text(CONLLU, encoding="utf-8")
    write_raw_text(read_treebank(tmp_path / "in.conllu"), tmp_path / "text", tmp_path / "labels")
    assert (tmp_path / "text").read_text(encoding="utf-8") == "Ogrē līst. Un snieg\n\n"
    assert (tmp_path / "labels").read_text(encoding="utf-8") == "0001000012001000002\n\n"


def test_the_treebank_is_written_without_language_specific_tags(tmp_path: Path) -> None:
    (tmp_path / "in.conllu").write_text(CONLLU, encoding="utf-8")
    sentences = [s for paragraph in read_treebank(tmp_path / "in.conllu") for s in paragraph.sentences]
    write_treebank(sentences, tmp_path / "out.conllu")
    first = (tmp_path / "out.conllu").read_text(encoding="utf-8").splitlines()[0].split("\t")
    assert first == ["1", "Ogrē", "Ogre", "PROPN", "_", "Case=Loc", "2", "obl", "_", "_"]


def test_entities_are_the_outermost(tmp_path: Path) -> None:
    rows = (
        "# text\n1\tLatvijas\tLatvija\tPROPN\t_\t_\tB-organization\tB-GPE\t_\t_\n"
        "2\tBanka\tbanka\tNOUN\t_\t_\tI-organization\tO\t_\t_\n\n"
    )
    (tmp_path / "in.conll").write_text(rows, encoding="utf-8")
    sentences = read_entities(tmp_path / "in.conll")
    assert [[(word.form, word.label) for word in sentence] for sentence in sentences] == [
        [("Latvijas", "B-organization"), ("Banka", "I-organization")]
    ]


def test_sentences_are_those_of_all_corpora_each_once(corpora: Path) -> None:
    sentences = list(read_sentences(corpora))
    assert sentences[0] == ["Ilze", "rīkoja", "koncertu", "Ogrē", "."]
    assert sentences[-2:] == [["Ogrē", "notika", "talka", "."], ["Rīgā", "sākās", "svētki", "."]]
    assert len(sentences) == 16 + 2
