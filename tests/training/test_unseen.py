"""Words that a new text would bring without a vector."""

from pathlib import Path

import numpy as np
import pytest
from stanza.models.common.pretrain import Pretrain

from lvextract.nlp.vectors import Vectors, save
from lvextract.training.flags import WIDTH
from lvextract.training.unseen import hide, words_of_one_document

ROW = "1\t{form}\t{lemma}\tNOUN\t_\t_\tO\tO\t_\t_\n\n"
DOCUMENTS = {
    "ner/train.conll": [
        ("a", "Kaija", "kaija"),
        ("a", "pūce", "pūce"),
        ("b", "pūces", "pūce"),
        ("b", "talka", "talka"),
    ],
    "ud/train.conllu": [("a", "Kaija", "kaija"), ("b", "dzenis", "dzenis")],
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for name, rows in DOCUMENTS.items():
        (tmp_path / name).parent.mkdir()
        text = "".join(f"# newdoc id = {document}\n{ROW.format(form=f, lemma=lemma)}" for document, f, lemma in rows)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "text").mkdir()
    (tmp_path / "text/ntrex-news-lv.txt").write_text("Ogrē notika talka.\n", encoding="utf-8")
    return tmp_path


def test_another_form_or_the_news_make_a_word_known(data: Path) -> None:
    assert words_of_one_document(data) == {"kaija"}


def test_hidden_words_are_zeros_unless_a_gazetteer_has_them(tmp_path: Path) -> None:
    words = ["kaija", "sudmalis", "pūce"]
    raised = np.zeros((3, WIDTH), dtype=np.bool_)
    raised[1, 0] = raised[0, WIDTH - 1] = True  # a name of a gazetteer; a tense
    save(words, np.ones((3, 4), dtype=np.float32), raised, tmp_path / "vectors.pt")
    hide({"kaija", "sudmalis"}, tmp_path / "vectors.pt", tmp_path / "hidden.pt")
    hidden, stock = Pretrain(str(tmp_path / "hidden.pt")), Vectors(str(tmp_path / "vectors.pt"))
    index = {word: hidden.vocab.unit2id(word) for word in words}
    assert not hidden.emb[index["kaija"]].any()
    for word in ("sudmalis", "pūce"):
        assert hidden.emb[index[word]].equal(stock.emb[index[word]])
