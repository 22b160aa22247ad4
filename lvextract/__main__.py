"""`python -m lvextract`: the command, where its script is not on the path."""

import sys

from lvextract.cli import main

if __name__ == "__main__":  # not in worker processes, which import this module too
    sys.exit(main())
