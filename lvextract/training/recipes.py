"""The settings of each processor's trainer: the smallest models that keep the scores on a CPU.

Stanza's stock sizes are for GPUs and large treebanks; these are a quarter of them. Durations are for one thread.
"""

from __future__ import annotations

SEED = 1234

# Characters in a window of 300, so that quotation marks far apart are seen together. About 8 minutes.
TOKENIZE = ["--max_seqlen", "300", "--steps", "1800", "--eval_steps", "300", "--no_use_mwt"]

# One shared hidden layer: with a layer for each of forty features, half of a step would go into small matrices.
# Stock dropout (0.5) is too strong for so few steps. About 20 minutes.
POS = [
    *("--hidden_dim", "200", "--num_layers", "1", "--char_emb_dim", "50", "--char_hidden_dim", "150"),
    *("--word_emb_dim", "50", "--word_cutoff", "5", "--transformed_dim", "100", "--deep_biaff_hidden_dim", "400"),
    *("--share_hid", "--dropout", "0.33", "--word_dropout", "0.1", "--lr", "0.003", "--batch_size", "50"),
    *("--second_optim", "adam", "--second_lr", "0.001", "--fix_eval_interval", "--eval_interval", "200"),
]
POS_STEPS = 2400
JACKKNIFE_STEPS = 600

# The edit classifier changes nothing for Latvian; two epochs, letter by letter, over what the dictionary lacks.
# About 12 minutes.
LEMMA = ["--num_epoch", "2"]

# Trained on predicted tags, which is what it meets in use: with gold tags it loses ten points there.
DEPPARSE = [
    *("--hidden_dim", "200", "--num_layers", "2", "--char_emb_dim", "50", "--char_hidden_dim", "100"),
    *("--word_emb_dim", "50", "--word_cutoff", "5", "--transformed_dim", "100", "--deep_biaff_hidden_dim", "128"),
    *(
        "--tag_emb_dim",
        "50",
        "--no_xpos",
        "--dropout",
        "0.33",
        "--word_dropout",
        "0.2",
        "--optim",
        "adam",
        "--lr",
        "0.003",
    ),
    *("--beta2", "0.95", "--batch_size", "1000", "--no_second_optim", "--eval_interval", "200"),
    *("--plateau_steps", "500", "--plateau_decay", "0.8", "--no_checkpoint"),
]
DEPPARSE_STEPS = 2400

# Frozen vectors; learning rate halved whenever an epoch (290 batches) does not help.
NER = [
    *("--optim", "adam", "--lr", "0.001", "--lr_decay", "0.5", "--patience", "0", "--min_lr", "0.00006"),
    *("--eval_interval", "290", "--no_emb_finetune"),
]
NER_STEPS = 3200
