// Records as people write them to teach and to measure: words of the text in place of offsets. The same form, made the
// same way, as that of `lvextract annotate` (lvextract/evaluation/annotate.py), which `lvextract evaluate` reads.

function goldOf(text, events) {
  const whole = wholeOf(text);
  return { ...(whole && { text: whole }), published: text.published, events: events.map(goldOfEvent) };
}

function goldOfEvent(event) {
  const near = event.trigger;
  const { mention, start, end } = event.date ?? {};
  return {
    type: event.type,
    trigger: near.text,
    title: event.title && goldOfName(event.title, near),
    date: event.date && { mention: mention.text, start, end },
    location: event.location.map((place) => goldOfName(place, near)),
    organizers: event.organizers.map((party) => goldOfParty(party, near)),
    participants: event.participants.map((party) => goldOfParty(party, near)),
    awards: event.awards.map((award) => goldOfAward(award, near)),
  };
}

function goldOfName({ name, mentions }, near) {
  return { mention: nearest(mentions, near)?.text ?? null, name };
}

function goldOfParty(party, near) {
  const { kind, count, aliases } = party;
  return { ...goldOfName(party, near), ...(aliases.length && { aliases }), kind, count };
}

function goldOfAward(award, near) {
  const { place, work, category, amount, grantor } = award;
  return {
    ...goldOfName(award, near),
    place,
    recipients: award.recipients.map((party) => goldOfName(party, near)),
    work,
    category,
    amount,
    grantor: grantor && goldOfName(grantor, near),
  };
}

// Of the mentions of a name, that which is nearest to the words that show the event.
function nearest(mentions, near) {
  const distance = ({ start }) => Math.abs(start - near.start);
  return mentions.reduce((best, one) => (best && distance(best) <= distance(one) ? best : one), null);
}
