"""How well and how fast dates are read: `python -m pytest tests/benchmarks/test_dates.py -s` prints the tables.

The gold data and its scorer are not part of the package. `LVEXTRACT_BENCH` names the folder that holds `bench/`.
"""

import json
import os
import subprocess
import sys
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import partial
from math import log
from pathlib import Path
from statistics import linear_regression
from time import process_time
from typing import Any

import pytest
from dateparser.date import DateDataParser
from dateparser.search import search_dates

from lvextract import Extractor, find_dates

BENCH = Path(os.environ.get("LVEXTRACT_BENCH", Path(__file__).parents[3] / "shared")) / "bench"
GOLD = BENCH / "timex-dev.jsonl"
EXAMPLES = Path(__file__).parents[2] / "examples"

Reader = Callable[[str, str], list[dict[str, Any]]]

needs_gold = pytest.mark.skipif(not GOLD.is_file(), reason=f"no {GOLD}; set LVEXTRACT_BENCH")


def ours(sentence: str, reference: str) -> list[dict[str, Any]]:
    return [
        {"mention": t.text, "type": t.type, "value": t.value, "start": day(t.first), "end": day(t.last)}
        for t in find_dates(sentence, reference)
    ]


def dateparsers(sentence: str, reference: str) -> list[dict[str, Any]]:
    """What dateparser's search finds: a year or a month where its parser says that the words name one."""
    settings = {"RELATIVE_BASE": datetime.fromisoformat(reference), "PREFER_DATES_FROM": "past"}
    parser = DateDataParser(languages=["lv"], settings=settings)
    return [
        {"mention": text, **interval(when.date(), parser.get_date_data(text).period)}
        for text, when in search_dates(sentence, languages=["lv"], settings=settings) or []
    ]


def interval(when: date, period: str) -> dict[str, str]:
    first, last = when, when
    if period == "year":
        first, last = when.replace(month=1, day=1), when.replace(month=12, day=31)
    elif period == "month":
        first, last = when.replace(day=1), when.replace(day=monthrange(when.year, when.month)[1])
    return {"start": first.isoformat(), "end": last.isoformat()}


def day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def scores(reader: Reader, path: Path) -> dict[str, float]:
    """F1 of the spans of dated expressions (by overlap) and of their values."""
    gold = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    with path.open("w", encoding="utf-8") as out:
        for row in gold:
            print(json.dumps({"id": row["id"], "timexes": reader(row["sentence"], row["reference"])}), file=out)
    command = [sys.executable, str(BENCH / "score_timex.py"), str(GOLD), str(path)]
    table = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    rows = [line.rsplit(maxsplit=6) for line in table.splitlines() if line.startswith("dated")]
    return {name.removeprefix("dated").strip(): float(f1) for name, _, _, f1, *_ in rows}


@needs_gold
def test_quality_beside_dateparser(tmp_path: Path) -> None:
    table = {name: scores(reader, tmp_path / name) for name, reader in (("ours", ours), ("dateparser", dateparsers))}
    print("\n" + "\n".join(f"{name:12}{found}" for name, found in table.items()))
    assert table["ours"]["span, overlap"] >= 0.93
    assert table["ours"]["value"] >= 0.88


def digits_dots_and_months(characters: int) -> Iterator[str]:
    pieces = ("15. decembrī ", "2014. gada ", "3.–5. ", "12., 13. un ", "no 1. līdz ", "18.00 ", "...", "1999./2000. ")
    for i in range(characters // 10):
        yield pieces[i * 7 % len(pieces)]


def seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """The least processor time of some rounds: other work on the machine only adds to it."""
    times = []
    for _ in range(rounds):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times)


def test_time_grows_as_the_length() -> None:
    """From 125 KB to 1 MB: with every doubling at most about twice the time, noise left aside."""
    text = "".join(digits_dots_and_months(1_100_000))
    lengths = [125_000, 250_000, 500_000, 1_000_000]
    find_dates(text[:1000])  # compiles the patterns
    times = [seconds(partial(find_dates, text[:length], "2016-03-16")) for length in lengths]
    exponent = linear_regression([log(length) for length in lengths], [log(time) for time in times]).slope
    print("\n" + ", ".join(f"{length // 1000} KB: {time:.2f} s" for length, time in zip(lengths, times, strict=True)))
    print(f"1 MB takes {times[-1] / times[-2]:.2f} times as long as 0.5 MB; time grows as length to the {exponent:.3f}")
    assert exponent < 1.1


def test_share_of_the_whole_extraction() -> None:
    """The dates take under 5 % of the time of `extract` on news."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    assert texts
    extractor = Extractor()
    extractor.extract(texts[0])
    whole = seconds(lambda: [extractor.extract(text, "2024-05-20") for text in texts])
    dates = seconds(lambda: [find_dates(text, "2024-05-20") for text in texts])
    print(f"\n{len(texts)} texts: extract {whole:.2f} s, find_dates {dates:.3f} s, {dates / whole:.1%} of it")
    assert dates < 0.05 * whole
