/** Where people are chosen: their search, and whole classes. */
export const choosing = {
  'audience.add': 'Ajouter toute une classe…',
  'audience.students':
    '{count, plural, one {{class}\u00a0: # élève} many {{class}\u00a0: # d’élèves} other {{class}\u00a0: # élèves}}',
  'audience.families':
    '{count, plural, one {Familles de {class}\u00a0: # parent} many {Familles de {class}\u00a0: # de parents} other {Familles de {class}\u00a0: # parents}}',
  'search.label': 'Nom ou adresse e-mail',
  'search.start': 'Tapez les premières lettres d’un nom ou d’une adresse e-mail.',
  'search.scope': 'Seules les personnes à qui vous pouvez écrire apparaissent.',
  'search.none': 'Personne ne correspond à «\u00a0{query}\u00a0»',
  'search.noneText': 'Vérifiez l’orthographe, ou essayez l’adresse e-mail.',
  'search.rule': 'Vous pouvez écrire à\u00a0: {names}.',
  'search.failed': 'La recherche n’a pas abouti.',
  'search.results': '{count, plural, =0 {Aucun résultat} one {# résultat} many {# de résultats} other {# résultats}}',
  'search.resultsMore':
    '{count, plural, one {# résultat, et peut-être d’autres} many {# de résultats, et peut-être d’autres} other {# résultats, et peut-être d’autres}}',
  'search.more': 'Afficher plus de résultats',
} as const;
