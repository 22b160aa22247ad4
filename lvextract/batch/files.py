"""The output files of a run that may be interrupted and gone on with.

notikumi.jsonl            grows by whole chunks
notikumi.jsonl.progress   the journal, as long as the run is not finished
notikumi.parquet.part     of a Parquet file, which can only be written in one go: its lines until they are all there
"""

from __future__ import annotations

from pathlib import Path

from lvextract.batch.finished import Finished
from lvextract.batch.journal import Journal
from lvextract.batch.output import ChunkedFile, open_output
from lvextract.inputs.compression import split_suffix

Settings = dict[str, str | int | None]


class UnfinishedError(ValueError):
    """The output was left unfinished by an earlier run, whose work would be lost."""


class OutputFiles:
    """The file of records, the side file for what failed (None if that goes with the records), and the journal."""

    def __init__(
        self, path: Path, failed: Path | None, settings: Settings, *, resume: bool, finished: Finished | None = None
    ) -> None:
        """Open them, as the last entry of the journal has them if `resume`, and empty otherwise.

        `finished` is what complete files hold that are to be gone on with, since the input has grown. Nothing is
        changed unless all can be opened. Raises UnfinishedError if an earlier run's journal is there and it is not to
        be resumed, ValueError if it was begun with other `settings`.
        """
        self._path = path
        self._lines = path.with_name(path.name + ".part") if _is_parquet(path) else path
        self.journal = self._journal(failed, settings, resume, finished)
        self.output = ChunkedFile(self._lines)
        try:
            self.failed = open_output(failed) if failed else None
        except BaseException:
            self.output.abandon()
            raise
        try:
            self.journal.save()
            self.output.cut(self.journal.output_size)
            if self.failed:
                self.failed.cut(self.journal.failed_size)
        except BaseException:
            self.close()
            raise

    @staticmethod
    def is_complete(path: Path) -> bool:
        """Whether the output is there and no run has left it unfinished."""
        return path.exists() and not _journal_path(path).exists()

    def _journal(self, failed: Path | None, settings: Settings, resume: bool, finished: Finished | None) -> Journal:
        path = _journal_path(self._path)
        if path.exists():
            if resume:
                return Journal.load(path, settings)
            raise UnfinishedError(
                f"{self._path} was left unfinished: --resume goes on with it; to begin anew, delete {path}"
            )
        if finished is None:
            return Journal(path, settings)
        failed_size = failed.stat().st_size if failed and failed.exists() else 0
        return Journal(
            path, settings, finished.tally, str(finished.digest), self._path.stat().st_size, failed_size=failed_size
        )

    def finish(self) -> None:
        """Close the files, once all records are in them, and end the journal."""
        self.close()
        if self._lines != self._path:
            from lvextract.batch.parquet import write_parquet

            write_parquet(self._lines, self._path)
        self.journal.path.unlink()
        if self._lines != self._path:
            self._lines.unlink()

    def close(self) -> None:
        """Close the files as they are."""
        self.output.close()
        if self.failed:
            self.failed.close()


def _is_parquet(path: Path) -> bool:
    return split_suffix(path.name)[0] == ".parquet"


def _journal_path(path: Path) -> Path:
    return path.with_name(path.name + ".progress")
