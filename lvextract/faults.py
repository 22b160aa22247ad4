"""What is the machine's fault and not a text's: a full disk, no memory, no permission.

Another text would fail of it just so. Such an error therefore stops a run, which can be gone on with once it is mended,
and does not become the `error` of one text after another.
"""

from __future__ import annotations

# What torch raises where memory ends: a class of its own on a GPU, one for everything on a CPU.
_OUT_OF_MEMORY = ("OutOfMemoryError", "can't allocate memory", "not enough memory", "CUDA out of memory")


def is_of_machine(error: BaseException) -> bool:
    """Whether `error` is a failure of the machine.

    >>> is_of_machine(OSError(28, "No space left on device")), is_of_machine(ValueError("text is too long"))
    (True, False)
    """
    if isinstance(error, (OSError, MemoryError)):
        return True
    return isinstance(error, RuntimeError) and any(
        sign in f"{type(error).__name__}: {error}" for sign in _OUT_OF_MEMORY
    )
