"""An evaluation as text: a table of the slots, and lists of the differences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lvextract.evaluation.figures import SLOTS, Difference, Evaluation


def table(evaluation: Evaluation) -> str:
    """A line for each slot, and the headline."""
    lines = [f"{'':14}{'strict':>19}{'lenient':>23}{'records':>18}"]
    lines.append(f"{'slot':14}{'P':>7}{'R':>6}{'F1':>6}{'P':>11}{'R':>6}{'F1':>6}{'predicted':>12}{'gold':>6}")
    for slot in SLOTS:
        strict, lenient = evaluation.strict[slot], evaluation.lenient[slot]
        lines.append(
            f"{slot:14}{strict.precision:7.3f}{strict.recall:6.3f}{strict.f1:6.3f}"
            f"{lenient.precision:11.3f}{lenient.recall:6.3f}{lenient.f1:6.3f}{strict.predicted:12,}{strict.gold:6,}"
        )
    means = f"headline: {evaluation.headline:.3f} strict, {evaluation.headline_lenient:.3f} lenient"
    return "\n".join([*lines, f"{means} (texts: {evaluation.texts:,})"])


def first_of_each_slot(differences: Iterable[Difference], count: int) -> dict[str, list[Difference]]:
    """The first `count` differences of each slot that has any, in the order of the table."""
    slots: dict[str, list[Difference]] = {slot: [] for slot in SLOTS}
    for difference in differences:
        slots[difference.slot].append(difference)
    return {slot: found[:count] for slot, found in slots.items() if found[:count]}


def listed(slots: dict[str, list[Difference]]) -> Iterator[str]:
    """The lines of the differences: `+` was predicted and is not gold, `-` is gold and was not predicted."""
    for slot, differences in slots.items():
        yield f"\n{slot}"
        for difference in differences:
            marked = [("+", name) for name in difference.extra] + [("-", name) for name in difference.missing]
            yield from (f"  {difference.id}  {mark} {name}" for mark, name in marked)
