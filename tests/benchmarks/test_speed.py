"""How fast texts are read, with how much memory: `python -m pytest tests/benchmarks/test_speed.py -s` prints tables.

The corpora are not part of the package; `LVEXTRACT_BENCH` names the folder that holds `data/`. Absolute figures depend
on what else the machine does: what is asserted are ratios within one run. `LVEXTRACT_PARAGRAPHS` (3,000) and
`LVEXTRACT_SHORT_TEXTS` (1,000, and ten times as many; 10,000 is the full form) set the size of a run.
"""

import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import stanza
import torch
from stock import stock_spacy, stock_stanza, stock_weights

from lvextract import Extractor
from lvextract.training.corpora import read_treebank, running_text

DATA = Path(os.environ.get("LVEXTRACT_BENCH", Path(__file__).parents[3] / "shared")) / "data"
PARAGRAPHS = int(os.environ.get("LVEXTRACT_PARAGRAPHS", "3000"))
SHORT_TEXTS = int(os.environ.get("LVEXTRACT_SHORT_TEXTS", "1000"))

needs_corpora = pytest.mark.skipif(not DATA.is_dir(), reason=f"no corpora in {DATA}; set LVEXTRACT_BENCH")


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return [running_text(paragraph) for paragraph in read_treebank(DATA / "ud/train.conllu")][:PARAGRAPHS]


@pytest.fixture(scope="module")
def tokens(texts: list[str], extractor: Extractor) -> Callable[[list[str]], int]:
    """A function that counts the tokens of some of the texts as our tokenizer cuts them."""
    pipeline = extractor._neural_stage._pipeline
    documents = pipeline([stanza.Document([], text=text) for text in texts], processors=["tokenize"])
    counts = dict(zip(texts, (document.num_tokens for document in documents), strict=True))
    return lambda some: sum(counts[text] for text in some)


def timed(work: Callable[[], Any]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


@needs_corpora
def test_beside_stanza_and_spacy(
    texts: list[str], tokens: Callable[[list[str]], int], extractor: Extractor, tmp_path: Path
) -> None:
    """All of the texts by us; every twentieth by Stanza at stock size, whose pace is too slow for more."""
    some = texts[::20]
    stock = stock_stanza(stock_weights(DATA, tmp_path))
    stock(texts[0])
    threads = torch.get_num_threads()
    rates: dict[str, float] = {}
    for count in (threads, 1):
        torch.set_num_threads(count)
        one_by_one = timed(lambda: [stock(text) for text in some])
        rates[f"stock Stanza, text by text, {count} threads"] = tokens(some) / one_by_one
        together = timed(lambda: stock.bulk_process(some))
        rates[f"stock Stanza, bulk_process, {count} threads"] = tokens(some) / together
    torch.set_num_threads(threads)
    try:
        cnn = stock_spacy(texts[:50])
        rates["spaCy, blank lv with tagger, parser, ner; no lemmas, no records"] = tokens(texts) / timed(
            lambda: list(cnn.pipe(texts, batch_size=128))
        )
    except ImportError:
        print("\nspaCy is not installed: pip install spacy, to measure beside it")
    for workers in (1, 2):
        # The start of the processes, with their weights, is part of it.
        duration = timed(lambda workers=workers: list(extractor.extract_many(texts, workers=workers)))
        rates[f"extract_many, {workers} workers"] = tokens(texts) / duration
    ours = rates["extract_many, 2 workers"]
    print(f"\n{len(texts)} paragraphs, {tokens(texts)} tokens")
    for name, rate in rates.items():
        print(f"{name:70}{rate:8.0f} tokens/s   ours, 2 workers: {ours / rate:5.1f} times")
    slow = max(rate for name, rate in rates.items() if "text by text" in name)
    bulk = max(rate for name, rate in rates.items() if "bulk_process" in name)
    assert ours >= 5 * slow
    assert ours >= 2.5 * bulk


@needs_corpora
def test_shares_of_the_stages(texts: list[str], extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    spent: Counter[str] = Counter()

    def timed(step: Callable[..., Any], label: str) -> Callable[..., Any]:
        def measured(*args: Any, **options: Any) -> Any:
            start = time.thread_time()
            try:
                return step(*args, **options)
            finally:
                spent[label] += time.thread_time() - start

        return measured

    def watch(owner: Any, name: str, label: str) -> None:
        monkeypatch.setattr(owner, name, timed(getattr(owner, name), label))

    for name, processor in extractor._neural_stage._pipeline.processors.items():
        watch(processor, "bulk_process", name)
    import lvextract.nlp.stage
    import lvextract.pipeline

    watch(lvextract.nlp.stage, "is_latvian_prose", "language")
    watch(lvextract.nlp.stage, "_add", "our tokens")
    watch(lvextract.pipeline, "clean", "clean")
    first, *others = extractor._stages
    others = [replace(stage, run=timed(stage.run, stage.name)) for stage in others]
    monkeypatch.setattr(extractor, "_stages", (first, *others))
    start = time.thread_time()
    list(extractor.extract_many(texts[:500]))
    whole = time.thread_time() - start
    print("\nshares of one thread's time:")
    for label, seconds in [*spent.most_common(), ("the rest", whole - sum(spent.values()))]:
        print(f"{label:12}{seconds / whole:7.1%}")
    assert sum(spent.values()) > 0.8 * whole


@needs_corpora
def test_twice_the_length_takes_about_twice_as_long(texts: list[str], extractor: Extractor) -> None:
    """One document of up to a million characters; in CPU seconds, which other work on the machine does not stretch."""
    running = "\n\n".join(texts)
    while len(running) < 1_000_000:
        running += "\n\n" + running
    extractor.extract(running[:20_000])
    seconds = {}
    for length in (1_000, 10_000, 125_000, 250_000, 500_000, 1_000_000):
        start = time.process_time()
        extractor.extract(running[:length])
        seconds[length] = time.process_time() - start
        print(f"\n{length:9,} characters: {seconds[length]:7.2f} s", end="")
    print()
    for length in (125_000, 250_000, 500_000):
        assert seconds[2 * length] <= 2.2 * seconds[length]


def short_texts(count: int) -> Iterator[dict[str, Any]]:
    places = ("Ogrē", "Talsos", "Cēsīs", "Valkā", "Rēzeknē")
    kinds = ("talka", "koncerts", "konkurss", "izstāde")
    for n in range(count):
        text = f"{n % 28 + 1}. maijā {places[n % 5]} notika {kinds[n % 4]}, kurā piedalījās {n} dalībnieki."
        yield {"id": n, "text": text, "published": "2024-05-30"}


# The kernel's own count for the process: what `getrusage` tells begins with that of the process that started it.
PEAK = """
import sys
sys.path.insert(0, {folder!r})
from test_speed import short_texts
import lvextract
for result in lvextract.extract_many(short_texts({count})):
    assert result.error is None
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


def peak_megabytes(count: int) -> float:
    script = PEAK.format(folder=str(Path(__file__).parent), count=count)
    printed = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
    return float(printed) / 1024


def test_memory_does_not_grow_with_the_texts() -> None:
    few, many = peak_megabytes(SHORT_TEXTS), peak_megabytes(10 * SHORT_TEXTS)
    print(f"\npeak memory: {SHORT_TEXTS:,} texts {few:.0f} MB, {10 * SHORT_TEXTS:,} texts {many:.0f} MB")
    assert many <= 1.15 * few
    assert many <= 1200


def test_import_and_first_result() -> None:
    """In processes of their own, by the clock and in CPU seconds, which other work on the machine stretches less."""
    text = "'15. maijā Talsos notika koncerts.'"
    best = {
        script: min(map(measured, [script] * 3), key=lambda times: times["cpu"])
        for script in (
            "import lvextract",
            f"import lvextract; lvextract.extract({text})",
            f"import lvextract; next(lvextract.extract_many({text} for _ in range(2000)))",
        )
    }
    print()
    for script, times in best.items():
        print(f"{script:90}{times['clock']:6.2f} s, CPU {times['cpu']:6.2f} s")
    imported, first, _ = best.values()
    assert imported["cpu"] < 0.3
    assert first["cpu"] < 4


PARTS = {
    "import lvextract": "import lvextract",
    "import torch": "import torch",
    "import stanza": "import stanza",
    "weights and word lists": "extractor = lvextract.Extractor()",
    "the first text": "extractor.extract('15. maijā Talsos notika koncerts.')",
}


def test_parts_of_the_first_result() -> None:
    """What the time of a fresh process goes to, step by step: the least CPU seconds of three processes."""
    steps = "".join(f"\n{statement}\ntimes.append(time.process_time())" for statement in PARTS.values())
    script = f"import time, json\ntimes = [time.process_time()]{steps}\nprint(json.dumps(times))"
    runs = [
        json.loads(subprocess.run([sys.executable, "-c", script], check=True, capture_output=True).stdout)
        for _ in range(3)
    ]
    spent = [min(run[i + 1] - run[i] for run in runs) for i in range(len(PARTS))]
    print("\n" + "\n".join(f"{part:24}{seconds:6.2f} s" for part, seconds in zip(PARTS, spent, strict=True)))
    assert sum(spent) < 4


def measured(script: str) -> dict[str, float]:
    """The seconds that a process of its own takes for `script`, by the clock and of the CPU."""
    head = "import time, json; clock, cpu = time.perf_counter(), time.process_time(); "
    tail = "; print(json.dumps({'clock': time.perf_counter() - clock, 'cpu': time.process_time() - cpu}))"
    command = [sys.executable, "-c", head + script + tail]
    times: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return times


def hostile_lines(count: int) -> Iterator[tuple[bytes, bool]]:
    """Lines of a file, and whether each is a good input."""
    bad = (
        b'{"id": 1, "text": ',
        b"[1, 2, 3]",
        b'{"id": [1], "text": "Talka."}',
        b'{"id": 1, "text": 5}',
        b'{"id": 1}',
        b'{"id": 1, "text": "k\xe2zas"}',
        b'{"id": 1, "text": "Talka \\ud800."}',
        b'{"id": 1, "text": "Talka.", "published": "nekad"}',
        b'{"id": 1, "text": "Talka.", "published": [2024]}',
        b"\x00\x01\x02",
        b"{" * 5_000,
        json.dumps({"id": 1, "text": "a" * 1_000_001}).encode(),
    )
    odd = (
        "",
        " \n ",
        "\x00" * 50,
        "Koncerts " * 200,
        "„" * 100,
        "1. " * 300,
        "👩‍👩‍👧‍👦" * 20,
        "<b>Talka</b> &amp;",
        "a" * 5_000,
        "The end.",
    )
    for n, item in enumerate(short_texts(count)):
        if n % 40 == 7:
            yield bad[n // 40 % len(bad)], False
        elif n % 10 == 3:
            yield json.dumps({"id": n, "text": odd[n // 10 % len(odd)]}).encode(), True
        else:
            yield json.dumps(item, ensure_ascii=False).encode(), True


@pytest.mark.parametrize("workers", [1, 2])
def test_a_line_for_each_good_input_and_a_reason_for_each_bad_one(workers: int, tmp_path: Path) -> None:
    source, out, failed = tmp_path / "in.jsonl", tmp_path / "out.jsonl", tmp_path / "failed.jsonl"
    lines = list(hostile_lines(SHORT_TEXTS))
    source.write_bytes(b"".join(line + b"\n" for line, _ in lines))
    files = [str(source), "-o", str(out), "--failed", str(failed)]
    command = [sys.executable, "-m", "lvextract.cli", "batch", *files, "--workers", str(workers)]
    assert subprocess.run(command, capture_output=True).returncode == 1
    good = [n for n, (_, is_good) in enumerate(lines) if is_good]
    assert [json.loads(line)["id"] for line in out.read_bytes().splitlines()] == good
    failures = [json.loads(line) for line in failed.read_bytes().splitlines()]
    assert [failure["line"] - 1 for failure in failures] == sorted(set(range(len(lines))) - set(good))
    assert all(failure["error"] for failure in failures)
