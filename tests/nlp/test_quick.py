"""The quickened pipeline gives what Stanza's own gives, and each of its parts what the plain part gives."""

import stanza
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from stanza.models.common.char_model import CharacterModel
from torch import nn
from torch.nn.utils.rnn import pack_sequence, pad_sequence

from lvextract.nlp import SHIPPED
from lvextract.nlp.characters import MEMORY, CharacterMemory
from lvextract.nlp.quick import quicken
from lvextract.nlp.recurrent import BlockLSTM
from lvextract.nlp.weights import load_pipeline

LENGTHS = st.lists(st.integers(1, 40), min_size=1, max_size=12).map(lambda lengths: sorted(lengths, reverse=True))


@settings(deadline=None)
@given(LENGTHS, st.booleans())
def test_a_layer_reads_in_blocks_as_it_reads_word_by_word(lengths: list[int], with_states: bool) -> None:
    torch.manual_seed(1)
    layer = nn.LSTM(5, 4, bidirectional=True, batch_first=True).eval()
    sentences = pack_sequence([torch.randn(length, 5) for length in lengths])
    states = (torch.randn(2, len(lengths), 4), torch.randn(2, len(lengths), 4)) if with_states else None
    with torch.no_grad():
        plain, in_blocks = layer(sentences, states)[0], BlockLSTM(layer)(sentences, states)[0]
    assert torch.equal(plain.batch_sizes, in_blocks.batch_sizes)
    assert torch.allclose(plain.data, in_blocks.data, atol=1e-6)


def letters(words: list[str]) -> tuple[torch.Tensor, torch.Tensor, list[int], list[int]]:
    """The words as Stanza gives them to a character network: padded, the longest first, with their places."""
    order = sorted(range(len(words)), key=lambda i: -len(words[i]))
    chars = pad_sequence([torch.tensor([ord(c) - 90 for c in words[i]]) for i in order], batch_first=True)
    return chars, chars == 0, order, [len(words[i]) for i in order]


def character_network() -> CharacterModel:
    torch.manual_seed(1)
    sizes = {"char_emb_dim": 4, "char_hidden_dim": 3, "char_num_layers": 1, "char_rec_dropout": 0, "dropout": 0.5}
    made = CharacterModel(sizes, {"char": range(20)}).eval()
    nn.init.normal_(made.char_attn.weight)
    return made


def assert_read_alike(texts: list[list[str]]) -> None:
    """A memory over a network gives for one text after the other what the network gives."""
    network = character_network()
    memory = CharacterMemory(network)
    with torch.no_grad():
        for words in texts:
            chars, mask, order, lengths = letters(words)
            plain, remembered = (net(chars, mask, order, [len(words)], lengths) for net in (network, memory))
            assert torch.allclose(plain.data, remembered.data, atol=1e-6)


@settings(deadline=None)
@given(st.lists(st.lists(st.text("abcdefg", min_size=1, max_size=9), min_size=1, max_size=9), min_size=1, max_size=4))
def test_a_word_that_was_read_before_is_what_it_was(texts: list[list[str]]) -> None:
    assert_read_alike(texts)


def test_more_words_than_are_remembered_are_read_all_the_same() -> None:
    words = [f"{n:05}".translate(str.maketrans("0123456789", "abcdefghij")) for n in range(MEMORY + 5)]
    assert_read_alike([words[:10], words, words[-10:]])


TEXTS = [
    "Svētdien, 12. maijā, Kuldīgas novada bibliotēkā notiks tikšanās ar rakstnieci Noru Ikstenu.",
    "Konkursā piedalījās 36 skolēni no Talsiem, Ventspils un Rojas. Pirmo vietu ieguva Rojas vidusskolas komanda.",
    "Vai nāksi? Nē.",
    "Ceļš, ko tauta šajā laikā gājusi, nav bijis viegls, tomēr tie, kas to gāja, zināja, kurp tas ved, un gaidīja.",
]


def test_the_quickened_pipeline_gives_what_the_plain_one_gives() -> None:
    plain, quick = load_pipeline(SHIPPED), quicken(load_pipeline(SHIPPED))
    read = [pipeline([stanza.Document([], text=text) for text in TEXTS]) for pipeline in (plain, quick)]
    assert [document.to_dict() for document in read[0]] == [document.to_dict() for document in read[1]]
