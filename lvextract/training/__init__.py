"""Makes the weights that the package ships, from the public corpora: `python -m lvextract.training --help`.

The corpora are FullStack-LV, the Latvian UD Treebank, NTREX and FLORES (CC BY-SA 4.0), so the weights carry that
licence too. The encoder is trained here, on all tasks at once (`lvextract.training.encoder`); Stanza's own trainers
make the tokenizer and the lemmatizer, for which what is here prepares the input and slims the result.
"""
