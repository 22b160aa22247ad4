"""Files in the forms that people have, as text: what is in each comes out in order, and what cannot be read is told."""

import io
import sys
import time
import zipfile
from datetime import date
from typing import Any

import pytest

from lvextract.extras import MissingExtraError
from lvextract.inputs import pdf
from lvextract.inputs.apart import Apart, TookTooLongError
from lvextract.inputs.content import Content, UnreadableFileError, read_bytes
from lvextract.inputs.forms import form_of, read_content
from lvextract.inputs.lines import paragraphs_of

SENTENCE = "Ogres parka estrade pulcēja dziedātājus un dejotājus no visa novada."


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.txt", "text"),
        ("A.HTML", "html"),
        ("a.xhtml", "html"),
        ("a.md", "markdown"),
        ("a.docx", "docx"),
        ("a.pdf", "pdf"),
        ("a.doc", None),
        ("a.jsonl", None),
        ("pdf", None),
    ],
)
def test_form_by_name(name: str, form: str | None) -> None:
    assert form_of(name) == form


@pytest.mark.parametrize("encoding", ["windows-1257", "utf-16"])
def test_text_in_another_encoding_is_told_the_way(encoding: str) -> None:
    with pytest.raises(ValueError, match=f"a.txt is not UTF-8 .*`iconv -f {encoding} -t utf-8`"):
        read_content(SENTENCE.encode(encoding), "text", "a.txt")


class TestMarkdown:
    @pytest.fixture(autouse=True)
    def needed(self) -> None:
        pytest.importorskip("markdown_it", reason="the extra `documents` is not installed")

    @pytest.mark.parametrize(
        ("source", "text"),
        [
            ("# Svētki\n\nOgrē *notika* [koncerts](x.html).", "Svētki\n\nOgrē notika koncerts."),
            ("Ogrē\nnotika talka.", "Ogrē notika talka."),
            ("Ogrē  \nnotika talka.", "Ogrē\n\nnotika talka."),
            ("- Anna\n- Juris\n", "Anna\n\nJuris"),
            ("1. Anna\n2. Juris\n", "1. Anna\n\n2. Juris"),
            ("18. maijā notika *talka*.", "18. maijā notika talka."),
            ("| Vieta | Kas |\n|---|---|\n| 1. | Anna |\n", "Vieta, Kas\n\n1., Anna"),
            ("![attēls](a.png) Talka.\n\n```\nkods\n```\n\n<b>Talka</b> &amp; tirgus", " Talka.\n\nTalka & tirgus"),
            ("", ""),
        ],
    )
    def test_text(self, source: str, text: str) -> None:
        assert read_content(source.encode(), "markdown", "a.md") == Content(text)

    @pytest.mark.parametrize(
        ("front", "day"),
        [
            ("title: Talka\ndate: 2024-05-20", date(2024, 5, 20)),
            ('date: "2024-05-20T10:00:00+03:00"', date(2024, 5, 20)),
            ("published: 20.05.2024", date(2024, 5, 20)),
            ("date: drīz", None),
            ("title: Talka", None),
        ],
    )
    def test_day_in_front_matter(self, front: str, day: date | None) -> None:
        source = f"---\n{front}\n---\nTalka notika vakar."
        assert read_content(source.encode(), "markdown", "a.md") == Content("Talka notika vakar.", day)


class TestWord:
    @pytest.fixture(autouse=True)
    def needed(self) -> None:
        pytest.importorskip("docx", reason="the extra `documents` is not installed")

    def test_paragraphs_and_tables_in_order(self) -> None:
        import docx

        document = docx.Document()
        document.add_heading("Rezultāti")
        table = document.add_table(2, 2)
        for cell, words in zip(
            [c for row in table.rows for c in row.cells], ["1. vieta", "Anna", "", "x"], strict=True
        ):
            cell.text = words
        table.cell(1, 0).merge(table.cell(1, 1)).text = "Visiem paldies"
        document.add_paragraph("Nāc!\nOgrē")
        assert read_content(saved(document), "docx", "a.docx").text.split("\n\n") == [
            "Rezultāti",
            "1. vieta, Anna",
            "Visiem paldies",
            "Nāc!",
            "Ogrē",
        ]

    @pytest.mark.parametrize("data", [b"", b"\xd0\xcf\x11\xe0 old", SENTENCE.encode()])
    def test_what_is_none_is_told(self, data: bytes) -> None:
        with pytest.raises(UnreadableFileError, match=r"not a \.docx file"):
            read_content(data, "docx", "a.docx")

    def test_an_archive_of_something_else_is_told(self) -> None:
        with pytest.raises(UnreadableFileError, match=r"not a \.docx file, or a broken one"):
            read_content(archive({"a.xml": b"<a/>"}), "docx", "a.docx")

    def test_what_unpacks_to_too_much_is_refused_before_it_is_unpacked(self) -> None:
        data = archive({"word/document.xml": b" " * 40_000_000})
        assert len(data) < 100_000
        with pytest.raises(UnreadableFileError, match="too large once it is unpacked"):
            read_content(data, "docx", "a.docx")


def saved(document: Any) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def archive(files: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return target.getvalue()


class TestPdf:
    @pytest.fixture(autouse=True)
    def needed(self) -> None:
        pytest.importorskip("pypdf", reason="the extra `documents` is not installed")
        pytest.importorskip("fpdf", reason="the extra `dev` is not installed")

    def test_pages_of_text(self) -> None:
        data = printed(
            "Talka\nLudzam visus piedalities talka, kas notiks Ogres parka un tuvakajas ielas. " * 1, "Naciet!"
        )
        assert read_content(data, "pdf", "a.pdf").text.split("\n\n") == [
            "Talka",
            "Ludzam visus piedalities talka, kas notiks Ogres parka un tuvakajas ielas. Naciet!",
        ]

    def test_a_scan_is_told(self) -> None:
        with pytest.raises(UnreadableFileError, match="no text layer"):
            read_content(printed(""), "pdf", "a.pdf")

    def test_a_protected_one_is_told(self) -> None:
        with pytest.raises(UnreadableFileError, match="protected by a password"):
            pdf.pages_of(printed("Talka", password="slepens"))

    @pytest.mark.parametrize("data", [b"", b"%PDF-1.7 \xff", SENTENCE.encode()])
    def test_a_broken_one_is_told(self, data: bytes) -> None:
        with pytest.raises(UnreadableFileError, match="not a PDF file, or a broken one"):
            pdf.pages_of(data)

    def test_more_text_than_is_read_is_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(pdf, "MAX_CHARS", 10)
        with pytest.raises(UnreadableFileError, match="more than 10 characters"):
            pdf.pages_of(printed("Ogre un Talsi"))


def printed(*pages: str, password: str | None = None) -> bytes:
    import fpdf

    target = fpdf.FPDF()
    if password:
        target.set_encryption(owner_password="x", user_password=password)
    target.set_font("Helvetica", size=10)
    for text in pages:
        target.add_page()
        if text:
            target.multi_cell(0, 5, text)
    return bytes(target.output())


class TestLines:
    @pytest.mark.parametrize(
        ("pages", "paragraphs"),
        [
            (["Ogrē vakar notika liela talka,", "uz kuru ieradās Anna Bērza un"], 1),
            (["Ogrē vakar notika liela talka,\nuz kuru ieradās Anna Bērza."], 1),
            (["Talka\nOgrē vakar notika liela talka,\nNāc!"], 2),
            (["Ogrē vakar notika liela talka.\n\nUz kuru ieradās Anna Bērza."], 2),
        ],
    )
    def test_a_full_line_goes_on(self, pages: list[str], paragraphs: int) -> None:
        assert len(list(paragraphs_of(pages))) == paragraphs

    @pytest.mark.parametrize("number", ["7", "- 7 -", "7 / 12", "7. lpp.", "7 lpp."])
    def test_numbers_of_pages_are_left_out(self, number: str) -> None:
        assert list(paragraphs_of([f"{SENTENCE}\n{number}", f"{number}\n{SENTENCE}"])) == [f"{SENTENCE} {SENTENCE}"]

    def test_a_year_within_a_page_stays(self) -> None:
        assert list(paragraphs_of(["Talka\n2024\nOgre"])) == ["Talka", "2024", "Ogre"]


@pytest.mark.parametrize(
    ("package", "form", "extra"),
    [("pypdf", "pdf", "documents"), ("docx", "docx", "documents"), ("markdown_it", "markdown", "documents")],
)
def test_a_missing_extra_is_named(package: str, form: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtraError, match=rf"pip install 'lvextract\[{extra}\]'"):
        read_content(b"x", form, "a")


def test_a_file_that_is_too_large_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lvextract.inputs.content.MAX_BYTES", 10)
    source = io.BytesIO(b"x" * 100)
    with pytest.raises(UnreadableFileError, match="larger than 10 bytes"):
        read_bytes(source)
    assert source.tell() == 11


def act(data: bytes) -> int:
    """What is done in the process: as many seconds of sleep as there are bytes, or an error for none."""
    if not data:
        raise UnreadableFileError("nothing")
    time.sleep(len(data) - 1)
    return len(data)


def test_a_process_apart_answers_fails_and_is_ended_in_time() -> None:
    apart = Apart(act, 10**11)
    assert apart.call(b"x", 20) == 1
    with pytest.raises(UnreadableFileError, match="nothing"):
        apart.call(b"", 20)
    begun = time.monotonic()
    with pytest.raises(TookTooLongError):
        apart.call(b"x" * 100, 0.5)
    assert time.monotonic() - begun < 10
    assert apart.call(b"x", 20) == 1  # another one was started
    apart.close()
