"""The arguments of the commands and their help. Nothing here imports what takes time, but for `extractor`."""
