"""Makes the weights that the package ships, from the public corpora: `python -m lvextract.training --help`.

The corpora are FullStack-LV, the Latvian UD Treebank and NTREX (CC BY-SA 4.0), so the weights carry that licence too.
Stanza's own trainers do the training; what is here prepares their input, names the settings, and slims the result.
"""
