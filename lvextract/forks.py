"""Locks that survive a fork: a child that is forked while another thread holds one would wait for it for ever.

A program may extract in one thread and fork in another (a server that starts its workers, `multiprocessing` on Linux
before Python 3.14). So a fork waits until what is read at the moment is read, some seconds at most, and both processes
go on with locks that nobody holds and models that nobody is in the middle of.
"""

from __future__ import annotations

import os
from contextlib import AbstractContextManager
from threading import RLock


def lock_across_forks() -> AbstractContextManager[object]:
    """A lock that is free in the child after every fork. It is reentrant, so that its own holder may fork too."""
    lock = RLock()
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(before=lock.acquire, after_in_parent=lock.release, after_in_child=lock.release)
    return lock
