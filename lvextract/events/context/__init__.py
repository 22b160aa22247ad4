"""What is known of a document while its events are put together.

happening.py       a happening, and the words that show it
told_awards.py     its awards, and which of them another one tells again
text_features.py   what is true of the text as a whole
scene.py           of which happening a word speaks; what a rule claims of a word
"""
