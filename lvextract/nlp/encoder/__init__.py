"""One pretrained encoder gives tags, trees, entities, and what the event stage asks of words.

- `processor.py`: its place in a Stanza pipeline.
- `model.py`, `quantized.py`: the file of weights, and how it runs in small integers.
- `pieces.py`, `flags.py`: what the network reads of words: windows of word pieces, what the lexicon knows of a form.
- `network.py`: the encoder (`transformer.py` or `hugging_face.py`) and a head for each question.
- `predict.py`: what the network says: labels, spans by `chain.py` and `decoding.py`, trees by `trees.py`.
- `parts.py`: sentences that are too long to be read at once.
"""
