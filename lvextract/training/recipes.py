"""The settings of training: those of the encoder, which our own code trains, and those of Stanza's trainers.

Learning rates are those of the first step, or where they rise first, the highest. Durations are for one thread.
"""

from __future__ import annotations

from types import MappingProxyType

SEED = 1234

# The encoder and its heads: about ten minutes an epoch on two cores. At the rate that a small encoder needs, a large
# one (those of Hugging Face) would forget what it knows.
ENCODER_EPOCHS = 20
ENCODER_BATCH = 3_000  # word pieces
ENCODER_RATE, HUGGING_FACE_RATE = 3e-4, 5e-5
CONTINUED = 0.5  # of these rates, for an encoder that has learnt the tasks before
HEAD_RATE = 1e-3
LOSS_WEIGHTS = MappingProxyType({
    "entities": 1.5, "upos": 1.0, "feats": 1.0, "heads": 1.0, "relations": 1.0, "events": 0.5, "spans": 0.5,
    "teacher": 4.0,
})  # fmt: skip
SMOOTHING = 0.03  # of the labels of single words

# How often the examples are changed, anew in each epoch.
SWAPPED = 0.5  # of the sentences with entities: names in the place of others
OPENED = 0.1  # of them: a common noun opens the sentence
CAPITALS = 0.02  # of them: headlines
REQUOTED = 0.3  # of the windows: other quotation marks
UNFLAGGED = 0.15  # of the words: unknown to the lexicon and the grammar

STUDENT_LAYERS = 6

# Masked words, which may be guessed before the tasks are learnt.
MASKED = 0.2  # of the pieces
ADAPTATION_BATCH = 8_000  # word pieces

# Stanza's trainers: as few steps as keep the scores.
NEVER = "1000000"  # steps without a better score after which a trainer would stop: the rate must come down first
EVALUATIONS = 9  # on the dev part, evenly over a training; the best of them is kept

# Characters in a window of 300, so that quotation marks far apart are seen together. Not annealed: the best of its
# checkpoints is a point better than their average. About 12 minutes.
TOKENIZE = ["--max_seqlen", "300", "--no_use_mwt", "--max_steps_before_stop", NEVER]
TOKENIZE_STEPS = 3000

# Types, not tokens: see `lemma_data.py`. About 12 minutes.
LEMMA = ["--emb_dropout", "0.3", "--dropout", "0.3", "--pos_dropout", "0.3", "--lr", "0.002"]
LEMMA_EPOCHS = 8
LEMMA_BATCH = 50
