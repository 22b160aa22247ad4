"""The day of publication as archives and feeds write it."""

from datetime import date, datetime

import pytest

from lvextract.published import read_published

DAY = date(2024, 5, 15)


@pytest.mark.parametrize(
    "published",
    [
        DAY,
        datetime(2024, 5, 15, 23, 59),
        "2024-05-15",
        " 2024-05-15T10:00:00Z ",
        "15.05.2024",
        "2024. gada 15. maijs",
        "2024.gada 15.maijā plkst.10.00",
        "15 May 2024",
        "Wed, 15 May 2024 10:00:00 +0300",
    ],
)
def test_the_day_is_read(published: date | str) -> None:
    assert read_published(published) == DAY


@pytest.mark.parametrize("published", [None, ""])
def test_nothing_is_no_day(published: str | None) -> None:
    assert read_published(published) is None


@pytest.mark.parametrize("published", ["vakar", "15. maijā", "2024", "2024-13-01", "maijs 2024", "\x00"])
def test_what_names_no_day_is_refused(published: str) -> None:
    with pytest.raises(ValueError, match="must name a day"):
        read_published(published)


@pytest.mark.parametrize("published", [20240515, b"2024-05-15", ["2024-05-15"]])
def test_what_is_no_text_is_refused(published: object) -> None:
    with pytest.raises(TypeError, match="published must be"):
        read_published(published)  # type: ignore[arg-type]
