"""A user's own words: what they change, for whom, and what is refused."""

import ast
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

import lvextract
from lvextract.cli import main
from lvextract.events.prizes.prizes import prize_nouns
from lvextract.events.syntax.vocabulary import words
from lvextract.lexicon import Lexicon, load
from lvextract.names.gazetteer import gender_of_given_name, known_names
from lvextract.names.nominative import nominative_candidates
from lvextract.pipeline import Extractor

WORDS = {
    "events": '[nouns]\nstrong = ["gaismdziesma"]\n',
    "awards": '[prizes]\nnouns = ["zvārgulis"]\n',
    "places": 'parishes = ["Dravāta"]\n',
    "given_names": 'male = ["Kvintis"]\n',
}
EVENT = "Svētdien Ogrē gaismdziesmu rīkoja Ogres kultūras centrs."
PLACE = "Sestdien Dravātā notika talka."


def written(folder: Path, files: Mapping[str, str]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / f"{name}.toml").write_text(content, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("words"), WORDS)


@pytest.fixture(scope="module")
def own(folder: Path) -> Extractor:
    return Extractor(lexicon=folder)


class TestEffect:
    def test_a_noun_that_shows_events(self, extractor: Extractor, own: Extractor) -> None:
        assert [event.type for event in own.extract(EVENT)] == ["gaismdziesma"]
        assert extractor.extract(EVENT) == []

    def test_a_noun_for_a_prize(self, extractor: Extractor, folder: Path) -> None:
        (sentence,) = extractor.analyze("Konkursā Anna Bērza ieguva Sudraba zvārguli.").sentences
        found = []
        for lexicon in (Lexicon(), Lexicon(folder)):
            with lexicon.in_use():
                found.append([token.lemma for token in prize_nouns(sentence)])
        assert found == [[], ["zvārgulis"]]

    def test_a_place(self, extractor: Extractor, own: Extractor) -> None:
        found = [[place.name for event in one.extract(PLACE) for place in event.location] for one in (extractor, own)]
        assert found == [["Dravāts"], ["Dravāta"]]

    def test_a_given_name(self, extractor: Extractor, own: Extractor) -> None:
        found = [one.normalize_name("Kvinša Bērziņa") for one in (extractor, own)]
        assert found == ["Kvinša Bērziņa", "Kvintis Bērziņš"]

    def test_many_texts_at_once(self, own: Extractor) -> None:
        results = own.extract_many([EVENT, PLACE])
        assert [event.type for result in results for event in result.events] == ["gaismdziesma", "talka"]

    def test_processes_of_their_own(self, own: Extractor) -> None:
        results = own.extract_many([EVENT], max_seconds=60)
        assert [event.type for result in results for event in result.events] == ["gaismdziesma"]

    def test_the_command(self, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        article = tmp_path / "raksts.txt"
        article.write_text(EVENT, encoding="utf-8")
        assert main(["extract", str(article), "--lexicon", str(folder), "--format", "table"]) == 0
        assert capsys.readouterr().out.splitlines()[0] == "1. gaismdziesma"


class TestBounds:
    """A lexicon is in use within its block and its thread, and what was remembered elsewhere does not count there."""

    def test_one_beside_another(self, folder: Path, tmp_path: Path) -> None:
        first = Lexicon(folder)
        second = Lexicon(written(tmp_path / "words", {"given_names": 'female = ["Kvintis", "Sauleskalna"]'}))
        genders = []
        for lexicon in (first, second, first):
            with lexicon.in_use():
                genders.append(gender_of_given_name("Kvintis"))
        assert [*genders, gender_of_given_name("Kvintis")] == ["Masc", "Fem", "Masc", None]

    def test_one_within_another(self, folder: Path, tmp_path: Path) -> None:
        inner = Lexicon(written(tmp_path / "words", {"nationalities": 'nationalities = ["marsietis"]'}))
        with Lexicon(folder).in_use():
            with inner.in_use():
                within = "zvārgulis" in words("awards", "prizes", "nouns")
            assert not within
            assert "zvārgulis" in words("awards", "prizes", "nouns")

    def test_threads(self, folder: Path) -> None:
        both = Barrier(2)

        def knows(lexicon: Lexicon) -> bool:
            with lexicon.in_use():
                both.wait(timeout=30)
                found = "Dravāta" in known_names("place")
                both.wait(timeout=30)
            return found

        with ThreadPoolExecutor(2) as threads:
            assert list(threads.map(knows, [Lexicon(folder), Lexicon()])) == [True, False]

    def test_an_error_ends_its_use(self, folder: Path) -> None:
        with pytest.raises(RuntimeError), Lexicon(folder).in_use():
            raise RuntimeError
        assert "Kvintis" not in load("given_names")["male"]

    def test_what_grammar_makes_of_a_word(self, tmp_path: Path) -> None:
        own = Lexicon(written(tmp_path / "words", {"names": 'unalternating_given_names = ["Zvidzis"]'}))
        readings = []
        for lexicon in (Lexicon(), own):
            with lexicon.in_use():
                readings.append("Zvidzis" in nominative_candidates("Zvidza", "Gen", "Sing"))
        assert readings == [False, True]

    def test_the_words_of_the_package_stay_as_they_are(self, folder: Path) -> None:
        before = list(load("events")["nouns"]["strong"])
        with Lexicon(folder).in_use():
            assert load("events")["nouns"]["strong"] == [*before, "gaismdziesma"]
        assert load("events")["nouns"]["strong"] == before

    def test_other_words_have_another_digest(self, folder: Path, tmp_path: Path) -> None:
        others = written(tmp_path / "words", {**WORDS, "places": 'parishes = ["Dravāti"]\n'})
        assert Lexicon(folder).digest() == Lexicon(folder).digest() != Lexicon(others).digest()


@pytest.mark.parametrize("stage", ["names", "events"])
def test_no_memory_outlives_the_lexicon_that_it_is_of(stage: str) -> None:
    """Nearly all in these folders depends on word lists, some of it at second hand: declension, say."""
    stages = sorted((Path(lvextract.__file__).parent / stage).rglob("*.py"))
    assert stages
    caching = [path.name for path in stages if _imported_from_functools(path) & {"cache", "lru_cache"}]
    assert caching == []


def _imported_from_functools(path: Path) -> set[str]:
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    found = [node for node in nodes if isinstance(node, ast.ImportFrom) and node.module == "functools"]
    return {alias.name for node in found for alias in node.names}


class TestForm:
    def test_letters_typed_in_parts_are_composed(self, tmp_path: Path) -> None:
        folder = written(tmp_path / "words", {"given_names": 'male = ["Ko\u0304ris"]'})  # o and a macron
        assert Lexicon(folder).lists("given_names")["male"][-1] == "Kōris"

    def test_a_byte_order_mark_is_left_out(self, tmp_path: Path) -> None:
        folder = written(tmp_path / "words", {"given_names": '\ufeffmale = ["Kvintis"]'})
        assert Lexicon(folder).lists("given_names")["male"][-1] == "Kvintis"

    def test_a_word_that_is_there_already_is_not_doubled(self, tmp_path: Path) -> None:
        folder = written(tmp_path / "words", {"given_names": 'female = ["Anna"]'})
        assert Lexicon(folder).lists("given_names")["female"] == load("given_names")["female"]

    def test_a_table_of_words_takes_new_ones_and_changes_known_ones(self, tmp_path: Path) -> None:
        added = '[verb_events]\n"kostīmoties" = "karnevāls"\n"tikties" = "saiets"\n'
        found = Lexicon(written(tmp_path / "words", {"events": added})).lists("events")["verb_events"]
        assert found == {**load("events")["verb_events"], "kostīmoties": "karnevāls", "tikties": "saiets"}

    def test_other_files_are_left_alone(self, folder: Path, tmp_path: Path) -> None:
        copy = written(tmp_path / "words", WORDS)
        (copy / "README.md").write_text("Mūsu vārdi")
        assert Lexicon(copy).added == Lexicon(folder).added


FAULTS = [
    (
        "event",
        "a = []",
        "event.toml: there is no such word list; there are abbreviations.toml, awards.toml, event",
    ),
    ("timex", "a = []", "timex.toml: nothing can be added to timex.toml: the rules for dates are built from it"),
    (
        "schema_org",
        "a = []",
        "schema_org.toml: nothing can be added to schema_org.toml: it is read when records are exp",
    ),
    ("surnames", 'rare = ["Kalns"]', "surnames.toml: rare: nothing can be added to this list: only training reads it"),
    (
        "posts",
        'job = ["gans"]',
        "posts.toml: job: there is no such key; there are posts, part_of_post, honorifics, titl",
    ),
    (
        "events",
        '[nouns]\nstrng = ["a"]',
        "events.toml: nouns.strng: there is no such key; there are strong, weak, only_",
    ),
    (
        "events",
        "[nuns]\nstrong = []",
        "events.toml: nuns: there is no such key; there are nouns, plurals, families, verbs",
    ),
    ("events", 'nouns = ["a"]', "events.toml: nouns: must be a table, not ['a']"),
    ("events", '[nouns]\nstrong = "skate"', "events.toml: nouns.strong: must be a list of strings, not 'skate'"),
    (
        "events",
        "[nouns]\nstrong = [5]",
        "events.toml: nouns.strong: must be a list of strings, without spaces around th",
    ),
    (
        "events",
        '[nouns]\nstrong = ["skate "]',
        "events.toml: nouns.strong: must be a list of strings, without spaces ar",
    ),
    ("events", '[nouns]\nstrong = ["Skate"]', "events.toml: nouns.strong: 'Skate' must be in lower case"),
    (
        "events",
        '[nouns]\nstrong = ["gaismas skate"]',
        "events.toml: nouns.strong: 'gaismas skate' must be single words",
    ),
    ("events", "[verb_events]\ndejot = 1", "events.toml: verb_events.dejot: must be a string, not 1"),
    ("events", '[plurals]\ndeja = ""', "events.toml: plurals.deja: is empty"),
    ("awards", '[prizes.metals]\n"misiņš" = "4"', "awards.toml: prizes.metals.misiņš: must be a whole number, not '4'"),
    ("given_names", 'male = ["kvintis"]', "given_names.toml: male: 'kvintis' must be with a capital"),
    ("given_names", "male = [", "given_names.toml: Invalid value (at end of document)"),
]


@pytest.mark.parametrize(("name", "content", "message"), FAULTS)
def test_faults_name_file_and_key(name: str, content: str, message: str, tmp_path: Path) -> None:
    folder = written(tmp_path / "words", {name: content})
    with pytest.raises(ValueError, match=r"\.toml: ") as raised:
        Lexicon(folder)
    assert str(raised.value).startswith(f"{folder}/{message}")


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "posts.toml").write_bytes('posts = ["māters"]'.encode("cp1257"))
    with pytest.raises(ValueError, match=r"posts\.toml: 'utf-8' codec can't decode"):
        Lexicon(tmp_path)


def test_a_folder_without_lists(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"has no word lists: files such as events\.toml$"):
        Extractor(lexicon=tmp_path)


def test_a_folder_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = tmp_path / "raksts.txt"
    article.write_text(EVENT, encoding="utf-8")
    assert main(["extract", str(article), "--lexicon", str(tmp_path / "none")]) == 2
    assert capsys.readouterr().err == f"lvextract: {tmp_path / 'none'}: No such file or directory\n"


def test_a_batch_is_refused_before_it_is_begun(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts, output = tmp_path / "raksti.jsonl", tmp_path / "notikumi.jsonl"
    texts.write_text("", encoding="utf-8")
    folder = written(tmp_path / "words", {"posts": 'job = ["gans"]'})
    command = ["batch", str(texts), "-o", str(output), "--lexicon", str(folder), "--workers", "2"]
    assert main(command) == 2
    assert capsys.readouterr().err.startswith(f"lvextract: {folder}/posts.toml: job: there is no such key")
    assert not output.exists()
