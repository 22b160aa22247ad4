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
        "2024/5/15",
        "15/05/2024",
        "05/15/2024 10:00",
        "15-5-24",
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


@pytest.mark.parametrize("published", ["3/5/2025", "03/05/2025", "3-5-2025", "3/5/25", "Sat, 05/03/2025 10:00"])
def test_what_may_be_one_of_two_days_is_refused(published: str) -> None:
    with pytest.raises(ValueError, match="may be 2025-03-05 or 2025-05-03: write one of these"):
        read_published(published)


@pytest.mark.parametrize("published", ["03.05.2025", "3.5.2025", "2025-05-03", "2025/05/03", "03.05.25"])
def test_what_is_written_as_in_latvia_is_the_day_first(published: str) -> None:
    assert read_published(published) == date(2025, 5, 3)


def test_the_same_day_and_month_are_one_day() -> None:
    assert read_published("5/5/2025") == date(2025, 5, 5)


def test_a_long_text_names_no_day() -> None:
    with pytest.raises(ValueError, match=r"must name a day, .*, not '15\.05\.2024 aaaaaaaaa' …"):
        read_published("15.05.2024 " + "a" * 1_000_000)
