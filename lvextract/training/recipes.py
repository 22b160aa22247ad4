"""The settings of each processor's trainer: the smallest models that keep the scores on a CPU.

Stanza's stock sizes are for GPUs and large treebanks; these are a quarter of them. The learning rates are those of the
first step (`annealing.py`). Durations are for one thread.
"""

from __future__ import annotations

SEED = 1234
NEVER = "1000000"  # steps without a better score after which a trainer would stop: the rate must come down first
EVALUATIONS = 9  # on the dev part, evenly over a training; the best of them is kept
ENCODER_LAYERS = 4  # of a transformer, the last ones, mixed by learnt weights

# Characters in a window of 300, so that quotation marks far apart are seen together. Not annealed: the best of its
# checkpoints is a point better than their average. About 12 minutes.
TOKENIZE = ["--max_seqlen", "300", "--no_use_mwt", "--max_steps_before_stop", NEVER]
TOKENIZE_STEPS = 3000

# One shared hidden layer: with a layer for each of forty features, half of a step would go into small matrices.
# Stock dropout (0.5) is too strong for so few steps. About 20 minutes.
POS = [
    *("--hidden_dim", "200", "--num_layers", "1", "--char_emb_dim", "50", "--char_hidden_dim", "150"),
    *("--word_emb_dim", "50", "--word_cutoff", "5", "--transformed_dim", "100", "--deep_biaff_hidden_dim", "400"),
    *("--share_hid", "--dropout", "0.33", "--word_dropout", "0.1", "--lr", "0.003", "--batch_size", "50"),
    *("--fix_eval_interval", "--max_steps_before_stop", NEVER),
]
POS_STEPS = 3600
JACKKNIFE_STEPS = 700

# Types, not tokens: see `lemma_data.py`. About 12 minutes.
LEMMA = ["--emb_dropout", "0.3", "--dropout", "0.3", "--pos_dropout", "0.3", "--lr", "0.002"]
LEMMA_EPOCHS = 8
LEMMA_BATCH = 50

# Trained on predicted tags, which is what it meets in use: with gold tags it loses ten points there. About 25 minutes.
DEPPARSE = [
    *("--hidden_dim", "200", "--num_layers", "2", "--char_emb_dim", "50", "--char_hidden_dim", "100"),
    *("--word_emb_dim", "50", "--word_cutoff", "5", "--transformed_dim", "100", "--deep_biaff_hidden_dim", "128"),
    *("--tag_emb_dim", "50", "--no_xpos", "--dropout", "0.33", "--word_dropout", "0.2"),
    *("--optim", "adam", "--lr", "0.003", "--beta2", "0.95", "--batch_size", "1000", "--no_second_optim"),
    *("--no_checkpoint", "--max_steps_before_stop", NEVER),
]
DEPPARSE_STEPS = 2700

# Frozen vectors. About 10 minutes.
NER = [
    *("--optim", "adam", "--lr", "0.002", "--lr_decay", "0", "--min_lr", "0", "--no_emb_finetune"),
    *("--max_steps_no_improve", NEVER),
]
NER_STEPS = 4000
NER_COPIES = 3  # of the sentences with names that can be swapped
