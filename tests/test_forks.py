"""A process that is forked while another thread extracts can extract, too."""

import os
import signal
import time
from contextlib import AbstractContextManager
from threading import Event, Thread

import pytest

from lvextract import default
from lvextract.nlp import stage
from lvextract.pipeline import Extractor

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")


def outcome_of_child(deadline: float = 60) -> int | None:
    """The exit code of a forked process that extracts; None if it hangs."""
    child = os.fork()
    if child == 0:
        found = default.extract("Ogrē notika talka.")
        os._exit(0 if [event.type for event in found] == ["talka"] else 1)
    begun = time.monotonic()
    while time.monotonic() - begun < deadline:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.05)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return None


@pytest.mark.filterwarnings("ignore:.*multi-threaded")
@pytest.mark.parametrize("lock", [stage._STANZA, default._lock], ids=["reading", "loading"])
def test_a_child_of_a_process_that_is_at_work_can_work(
    extractor: Extractor, lock: AbstractContextManager[object]
) -> None:
    held = Event()

    def hold() -> None:
        with lock:
            held.set()
            time.sleep(0.5)

    other = Thread(target=hold)
    other.start()
    held.wait()
    assert outcome_of_child() == 0
    other.join()


@pytest.mark.filterwarnings("ignore:.*multi-threaded")
def test_who_holds_the_lock_may_fork(extractor: Extractor) -> None:
    with stage._STANZA:
        assert outcome_of_child() == 0
    assert extractor.extract("Ogrē notika talka.")
