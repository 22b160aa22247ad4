"""Saved pages: the main text, laid out for reading, the day of publication, and the events with offsets in the text."""

import json
import logging
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lvextract import Extractor, from_html
from lvextract.cli import main

pytest.importorskip("trafilatura", reason="the extra `web` is not installed")

from lvextract.web import WebText, read_page

PAGES = Path(__file__).parent / "pages"
NEWS = PAGES / "novada_zinas.html"
SENTENCE = "Ogrē 15. maijā notika koncerts."
LONG = (
    "Koncertā piedalījās vairāki simti dziedātāju un dejotāju no visa novada, un tā noslēgumā visi kopā dziedāja "
    "iemīļotas dziesmas, kuras klausītāji pavadīja ar skaļiem aplausiem."
)

Capture = pytest.CaptureFixture[str]


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html lang=lv><head><title>Ziņas</title>{head}</head><body>{body}</body></html>"


class TestNewsPage:
    text, published, _ = read_page(NEWS.read_bytes())

    @pytest.mark.parametrize(
        "words", ["sīkdatnes", "Kontakti", "Jaunākās ziņas", "Visas tiesības", "dataLayer", "max-width"]
    )
    def test_what_is_round_the_article_is_left_out(self, words: str) -> None:
        assert words in NEWS.read_text("utf-8")
        assert words not in self.text

    def test_paragraphs_items_and_rows_have_lines_of_their_own(self) -> None:
        lines = self.text.split("\n\n")
        assert lines[0] == "Talsos aizvadīts forums par ezera nākotni"
        assert "1. vietu ieguva Valdemārpils skolas komanda," in lines
        assert "Talka, 25. maijā plkst. 10.00, Talsu ezera krasts" in lines
        assert [line for line in lines if "\n" in line or "  " in line] == []

    def test_the_day_stands_beside_the_headline(self) -> None:
        assert self.published == date(2024, 5, 20)  # and not among the latest news at its side

    def test_events(self, extractor: Extractor) -> None:
        found = extractor.from_html(NEWS.read_bytes())
        assert (found.text, found.published) == (self.text, self.published)
        forum = next(event for event in found.events if event.type == "forums")
        assert forum.date is not None
        assert forum.date.start == "2024-05-17"
        assert "Talsu novada pašvaldība" in [party.name for party in forum.organizers]
        prizes = {award.name: award.recipients[0].name for event in found.events for award in event.awards}
        assert prizes["1. vieta"] == "Valdemārpils skolas komanda"
        mentions = [mention for event in found.events for filler in event.explain() for mention in filler.mentions]
        assert [found.text[one.start : one.end] for one in mentions] == [one.text for one in mentions]

    def test_the_day_that_the_caller_knows_comes_first(self, extractor: Extractor) -> None:
        assert extractor.from_html(NEWS.read_bytes(), "2023-05-20").published == date(2023, 5, 20)


def test_an_old_page_in_windows_1257_laid_out_with_tables(extractor: Extractor) -> None:
    data = (PAGES / "skolas_lapa.html").read_text("utf-8").encode("windows-1257")
    found = from_html(data)
    assert found.text.split("\n\n")[1].startswith("1. vietu ieguva Elīna Šķēle no 5. klases, bet")
    assert "Ēdienkarte" not in found.text
    assert found.published == date(2019, 3, 12)
    contest = next(event for event in found.events if event.type == "konkurss")
    assert contest.date is not None
    assert contest.date.start == "2019-03-11"


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ('<meta property="article:published_time" content="2024-05-20T10:00:00+03:00">', "", date(2024, 5, 20)),
        ("", '<time datetime="2024-05-20">pirmdien</time>', date(2024, 5, 20)),
        ("", '<span class="datums">20. maijs, 2024</span>', date(2024, 5, 20)),
        ("", '<p class="post-date">Pirmdiena, 2024. gada 20. maijs, 10:15</p>', date(2024, 5, 20)),
        ("", "<div>Publicēts: 20.05.2024. | Skatīts: 17 reizes</div>", date(2024, 5, 20)),
        ("", '<div class="event-date">2024. gada 20. maijs</div>', None),
        ("", '<div class="date">2924. gada 20. maijs</div>', None),
        ("", '<aside><span class="date">2024. gada 20. maijs</span></aside>', None),
        ("", "<p>2024. gada 20. maijā Ogrē notika koncerts.</p>", None),
        ("", "", None),
    ],
)
def test_day_of_publication(head: str, body: str, expected: date | None) -> None:
    assert read_page(page(f"<h1>Koncerts</h1>{body}<p>{SENTENCE}</p>", head)).published == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"<p>{SENTENCE}</p>", [SENTENCE]),
        (f"<p>{SENTENCE}<br>Otra rinda.</p>", [SENTENCE, "Otra rinda."]),
        (f"<p>Ogrē <b>15.&nbsp;maijā</b>\n notika <a href='/k'>koncerts</a>.</p><p>{SENTENCE}</p>", [SENTENCE] * 2),
        (
            "<h1>Svētki</h1><ul><li>Pirmais</li><li>Otrais</li></ul><p>Beigas.</p>",
            ["Svētki", "Pirmais", "Otrais", "Beigas."],
        ),
        (
            f"<table><tr><td>Sākums</td><td><p>{SENTENCE}</p><p>{LONG}</p></td></tr></table>",
            ["Sākums", SENTENCE, LONG],  # a table that lays out the page
        ),
        (f"<h1>Koncerts</h1><p>{SENTENCE}<br><br>Nāc!</p>", ["Koncerts", SENTENCE, "Nāc!"]),
        ("<p>Seko:</p><table><tr><td>Talka</td><td></td><td>Ogre</td></tr></table>", ["Seko:", "Talka, Ogre"]),
    ],
)
def test_layout(body: str, expected: list[str]) -> None:
    assert read_page(page(f"<article>{body}</article>")).text.split("\n\n") == expected


def listed(*items: str, tag: str = "li") -> str:
    return "".join(f"<{tag}>{item}</{tag}>" for item in items)


NEWS_ITEMS = [
    f'<h3><a href="/{n}">Novada {n}. talka pulcē ļaudis</a></h3><time datetime="2024-05-0{n}">{n}. maijs</time>'
    f"<p>Vakar {n}. talkā piedalījās daudz iedzīvotāju no visa novada un ciemiņi.</p>"
    for n in (3, 4, 5, 6)
]
DAYS = tuple(date(2024, 5, n) for n in (3, 4, 5, 6))


@pytest.mark.parametrize(
    ("body", "days"),
    [
        (f"<main><h1>Jaunumi</h1><ul>{listed(*NEWS_ITEMS)}</ul></main>", DAYS),
        (f"<main><h1>Jaunumi</h1>{listed(*NEWS_ITEMS, tag='article')}</main>", DAYS),
        (f"<main><h1>Jaunumi</h1>{listed(*NEWS_ITEMS[:2], tag='article')}</main>", ()),
        (f"<article><h1>Talka</h1><p>{LONG}</p></article><aside><ul>{listed(*NEWS_ITEMS)}</ul></aside>", ()),
        (f"<main><article><h1>Talka</h1>{f'<p>{LONG}</p>' * 5}</article></main><div>{listed(*NEWS_ITEMS)}</div>", ()),
        (f'<article><h1>Talka</h1><time datetime="2024-05-03">3. maijs</time><p>{LONG}</p></article>', ()),
    ],
    ids=["list", "articles", "two", "aside", "below an article", "article"],
)
def test_an_index_tells_the_days_of_its_items(body: str, days: tuple[date, ...]) -> None:
    assert read_page(page(body)).listed == days


def test_python_is_warned_of_an_index(extractor: Extractor, caplog: pytest.LogCaptureFixture) -> None:
    extractor.from_html(page(f"<main><ul>{listed(*NEWS_ITEMS)}</ul></main>"))
    assert [record.getMessage()[:46] for record in caplog.records if record.name == "lvextract"] == [
        "page is an index page: 4 of its items have day"
    ]


@pytest.mark.parametrize(
    "hostile",
    [
        "",
        "  \n",
        b"",
        page(""),
        page("<script>document.write('Koncerts notika Ogrē.')</script>" * 500),
        page("<nav><a href='/'>Sākums</a></nav><footer>© 2024</footer>"),
        "<div>" * 40_000 + SENTENCE,
        "<table>" * 5_000,
        "<!--" * 50_000,
        b"\x00" * 1_000,
        "<?xml version='1.0'?>",
    ],
    ids=range(11),
)
def test_a_page_without_an_article_has_no_text(hostile: str | bytes) -> None:
    assert read_page(hostile) == WebText("", None)


@pytest.mark.parametrize(
    "odd",
    [
        SENTENCE,
        f"<p>{SENTENCE}</p>",
        f"<?xml version='1.0' encoding='utf-16'?><html><body><p>{SENTENCE}</p></body></html>",
        page(f"<p>{SENTENCE[:5]}\0{SENTENCE[5:]}</p>"),
        page(f"<p><b><i>{SENTENCE}</b></i>"),
        page(f"<p>{SENTENCE}</p><script>" + "<p>" * 1_000),
        page(f"<p onclick='x'>{SENTENCE}</p><iframe srcdoc='<p>Talka.</p>'></iframe>"),
    ],
    ids=range(7),
)
def test_an_odd_page_is_read_as_browsers_do(odd: str) -> None:
    assert read_page(odd).text == SENTENCE


PIECES = [
    *("<p>", "</p>", "<table>", "<td>", "<tr>", "<li>", "<br>", "<h1>", "<a href=x>", "<!--", "]]>", "<body>", "<svg>"),
    *("&#0;", "&#1;", "&#xffff;", "&#xd800;", "\0", "\x01", "\uffff", "ā", SENTENCE, LONG),
    *("<time datetime=x>", "<meta name=date content=9999-99-99>", "<span class=date>31.02.2024</span>"),
    '<script type="application/ld+json">{"datePublished": [1]}</script>',
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_any_page_is_read(pieces: list[str]) -> None:
    read_page("".join(pieces))


@pytest.mark.parametrize(("wrong", "error"), [(None, TypeError), (5, TypeError), ("a\ud800", ValueError)])
def test_what_is_no_page_is_refused(wrong: object, error: type[Exception]) -> None:
    with pytest.raises(error):
        read_page(wrong)  # type: ignore[arg-type]


def test_a_page_without_an_article_is_no_warning(capsys: Capture) -> None:
    assert logging.getLogger("trafilatura").handlers
    read_page("")
    assert capsys.readouterr().err == ""


def test_a_page_from_the_shell(extractor: Extractor, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "lapa.HTML"
    path.write_text(page(f"<p>{SENTENCE}</p>"), "utf-8")
    assert main(["extract", str(path), "--published", "2024-05-20"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["text"], found["published"]) == (SENTENCE, "2024-05-20")
    assert found["events"][0]["date"]["start"] == "2024-05-15"


def test_any_file_can_be_called_a_page(extractor: Extractor, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "lapa"
    path.write_text(page(f"<p>{SENTENCE}</p>"), "utf-8")
    assert main(["extract", str(path), "--html", "--format", "table"]) == 0
    assert "koncerts" in capsys.readouterr().out


def test_a_missing_extra_is_named(tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert main(["extract", str(NEWS)]) == 2
    assert "pip install 'lvextract[web]'" in capsys.readouterr().err
