"""Gold against predicted event records: one measure for training, the benchmarks and users.

`written` is the form of records in files, `texts` reads and checks rows, `comparable` makes records ready, `matching`
says when two are the same, `tally` counts, `figures` is what comes out.

Gold records come about with `annotate` (predictions to be corrected), in the form of `gold`, and `check` looks through
them.
"""

from lvextract.evaluation.compare import evaluate
from lvextract.evaluation.figures import HEADLINE, SLOTS, Count, Difference, Evaluation

__all__ = ["HEADLINE", "SLOTS", "Count", "Difference", "Evaluation", "evaluate"]
