export const availabilityRefusals = {
  'availability.staffOnly': 'Seul le personnel de l’établissement peut dire cela.',
  'absence.past': 'Ce jour est passé. Choisissez un jour à venir.',
  'absence.substituteUnknown':
    'Cette personne ne peut pas vous remplacer. Choisissez un membre du personnel à qui vous pouvez écrire.',
} as const;

export const availability = {
  ...availabilityRefusals,
  'availability.answers.sameDay': '{name} répond d’habitude le jour même.',
  'availability.answers.twoDays': '{name} répond d’habitude sous deux jours.',
  'availability.answers.week': '{name} répond d’habitude sous une semaine.',
  'availability.away': 'En absence jusqu’au {time}.',
  'availability.away.substitute': 'En absence jusqu’au {time}. {name} répond pendant ce temps.',
  'availability.automatic': 'Réponse automatique de {name}',
  'availability.writeTo': 'Écrire à {name}',
} as const;
