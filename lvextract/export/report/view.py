"""A reading as the plain data that the page draws.

The events are whole records, as `extract` gives them: the page shows them, and can save them again. Pieces of the text
come with the offsets of their bounds, so that the page finds the words of a mention without counting characters,
which have another length there. What depends on the language of the reader (dates, numbers, the names of slots) is put
in words by the page.
"""

from __future__ import annotations

import json
from itertools import accumulate
from typing import Any

from lvextract.document import Span
from lvextract.export.report.pieces import Pieces
from lvextract.export.report.reading import Reading

Data = dict[str, Any]


def view(reading: Reading) -> Data:
    """The data of one text on the page.

    >>> import lvextract
    >>> data = view(Reading.of_document(lvextract.analyze("Sestdien Ogrē notika talka.", "2024-05-20")))
    >>> data["pieces"], data["bounds"]
    (['Sestdien', ' ', 'Ogrē', ' ', 'notika ', 'talka', '.'], [0, 8, 9, 13, 14, 21, 26, 27])
    >>> data["events"][0]["location"][0]["mentions"]
    [{'start': 9, 'end': 13, 'text': 'Ogrē'}]
    """
    names = [Span(words.start, words.end) for event in reading.events for words in event.mentions]
    pieces = Pieces(reading.text, [*reading.marks, *names])
    levels = pieces.levels(reading.marks)
    return {
        "id": reading.id,
        "id_source": json.dumps(reading.id),  # whole numbers of over 15 digits would be others in the page
        "url": reading.url,
        "published": reading.published.isoformat() if reading.published else None,
        "error": reading.error,
        "pieces": pieces.texts,
        "bounds": list(accumulate(map(len, pieces.texts), initial=0)),
        "marks": [
            (*pieces.of(mark), mark.kind, level, mark.name, mark.rule)
            for mark, level in zip(reading.marks, levels, strict=True)
        ],
        "events": [event.model_dump(mode="json") for event in reading.events],
    }
