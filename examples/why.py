"""Shows, for each filler of each record, the rule that put it there and the words it was read from."""

from pathlib import Path

import lvextract

ARTICLE = Path(__file__).parent / "kulturas_pazinojums.txt"


def main() -> None:
    for event in lvextract.extract(ARTICLE.read_text(encoding="utf-8"), published="2024-09-02"):
        for filler in event.explain():
            print(filler)
        print()


if __name__ == "__main__":
    main()
