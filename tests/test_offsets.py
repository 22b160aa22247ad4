"""Whatever is inside a text, every offset says where its words stand in it."""

import unicodedata
from collections.abc import Iterator

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lvextract import Document, Event, Extractor
from lvextract.document import Span

SENTENCES = [
    "15.decembrī Talsu kultūras namā notika koncerts, ko rīkoja Talsu novada pašvaldība.",
    "Konkursā uzvarēja Žanete Ķirse, bet otro vietu ieguva Jānis Bērziņš.",
    "Latvijas Šaha federācija (tālāk – LŠF) sadarbībā ar Ogres Valsts ģimnāziju rīko turnīru «Šahs visiem».",
    "Svētdien, 3. maijā, plkst.18.00 uzstāsies koris “Dzintars” un grupa „Čiekurs”.",
]


def as_decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def with_no_break_spaces(text: str) -> str:
    return text.replace(" ", "\u00a0")


def with_soft_hyphens(text: str) -> str:
    return "".join(c + "\u00ad" if c.isalpha() and i % 5 == 0 else c for i, c in enumerate(text))


def with_emoji(text: str) -> str:
    return "🎉 " + text.replace(",", " 👩\u200d🎤,")


def with_line_ends(text: str) -> str:
    return text.replace(", ", ",\r\n") + "\r\n\r\n"


def unchanged(text: str) -> str:
    return text


HABITS = [as_decomposed, with_no_break_spaces, with_soft_hyphens, with_emoji, with_line_ends, unchanged]

texts = st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from(HABITS)), min_size=1, max_size=3).map(
    lambda parts: " ".join(habit(sentence) for sentence, habit in parts)
)


def mentions_of(events: list[Event]) -> Iterator[tuple[int, int, str]]:
    for event in events:
        for filler in event.explain():
            yield from ((mention.start, mention.end, mention.text) for mention in filler.mentions)


def spans_of(document: Document) -> Iterator[tuple[Span, str]]:
    for layer in (document.tokens, document.entities, document.timexes, document.mentions):
        yield from ((item, item.text) for item in layer)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=texts)
def test_offsets_reproduce_the_words(extractor: Extractor, text: str) -> None:
    document = extractor.analyze(text, "2024-05-20")
    for span, words in spans_of(document):
        assert text[span.start : span.end] == words
    for start, end, words in mentions_of(extractor.extract(text, "2024-05-20")):
        assert text[start:end] == words


def test_odd_typing_changes_no_name(extractor: Extractor) -> None:
    plain, odd = (
        [party.name for event in extractor.extract(text) for party in event.organizers]
        for text in (SENTENCES[0], with_soft_hyphens(as_decomposed(with_no_break_spaces(SENTENCES[0]))))
    )
    assert plain == odd == ["Talsu novada pašvaldība"]
