// Who won what, each winner once.

// The awards of an event, together where the same people won them.
function awardsByWinner(event) {
  const groups = new Map();
  event.awards.forEach((award, number) => {
    const names = award.recipients.map(({ name }) => fold(name)).sort();
    const key = names.length ? names.join("\n") : number;
    if (!groups.has(key)) groups.set(key, { recipients: award.recipients, awards: [] });
    groups.get(key).awards.push(award);
  });
  return [...groups.values()];
}

// Those who take part and stand among the awards as well, and those who do not.
function splitParticipants(event) {
  const winners = event.awards.flatMap(({ recipients }) => recipients);
  const [won, others] = [[], []];
  for (const party of event.participants) (winners.some((one) => isSameParty(one, party)) ? won : others).push(party);
  return { won, others };
}

function isSameParty(one, other) {
  const names = new Set([one.name, ...one.aliases].map(fold));
  return one.kind === other.kind && [other.name, ...other.aliases].some((name) => names.has(fold(name)));
}
