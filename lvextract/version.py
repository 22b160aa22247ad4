"""The version of the package, for records of runs too: the one place where it stands."""

__version__ = "0.1.0"
