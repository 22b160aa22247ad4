"""What may show an event or fill its slots, as the text names it; proposes, and decides nothing.

triggers.py, context_triggers.py   words that may show an event, by the lexicon and by their context
other_senses.py          where such a word tells of no event
changed_plans.py         what says that an event is cancelled, postponed or moved
event_titles.py, times.py   an event's proper name; the times of the text
organizers.py, participants.py   what the role rules claim of a party
bare_lines.py            rows that tell of an event with no word for one: matches by their sides, lines by their hour
proposals.py             the parties that the learnt tagger (`scoring/tagger.py`) proposes
antecedents.py, bystanders.py   whom a pronoun or a bare noun means; who is named for another part than a party's
origins.py               what a row of names says of somebody: the school, club or town, the class and the teacher
"""
