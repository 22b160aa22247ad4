"""How probable an answer is to what the event stage asks of its candidates.

asked.py      a candidate as a scorer sees it: its statements, its words, its event; what a scorer is
linear.py     readable statements alone, each with a weight
words.py      what the stages before know of each word of a document, as numbers
reading.py    the words around an event, read in order, both ways, as the event sees them
comparison.py candidates of one question beside each other: the same party, the same event
network.py    the network over the encoder's vectors of an event's words and a candidate's, beside the statements
neural.py     that network, asked of a document
tagger.py     the tagger of mentions: words that may show an event, spans of parties, prizes and titles
"""

from lvextract.events.scoring.asked import TEXT, Asked, Scorer
from lvextract.events.scoring.linear import LinearScorer

__all__ = ["TEXT", "Asked", "LinearScorer", "Scorer"]
