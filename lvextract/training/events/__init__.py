"""Learns how the event stage chooses, from texts with annotated records.

samples.py     the candidates of each question, and what the annotators chose
silver.py      which happening a trigger shows again, where gold records are silent
tagger.py      the tagger of mentions
linear.py      the weights of readable statements alone
examples.py    texts as the network learns from them
network.py     the network over the encoder's vectors
thresholds.py  the probabilities from which a question is answered yes
train.py       all of it, as the command line asks for it
"""
