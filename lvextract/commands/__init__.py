"""What each command of `lvextract` does with its arguments: the layer above all others, which `lvextract.cli` calls.

One module a command. Their arguments and help are in `arguments`, apart from them: what a command needs takes seconds
to import, and `--help` does not need it.
"""
