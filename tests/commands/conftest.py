"""What the commands are given in tests: a file with an article, and one with rows, of which one is broken."""

import json
from pathlib import Path

import pytest
from command_line import TEXT


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "raksts.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def batch_file(tmp_path: Path) -> Path:
    path = tmp_path / "raksti.jsonl"
    good = json.dumps({"id": "a", "text": TEXT, "published": "2024-05-20"}, ensure_ascii=False)
    path.write_text(f'{good}\n\n{{"id": "b",\n{{"id": "c", "text": "Concerts were held in many towns."}}\n', "utf-8")
    return path
