/** The sentences of the panel's overview. */
export const adminOverview = {
  'overview.people': 'Personnes',
  'overview.role.admin': 'Administration',
  'overview.role.teacher': 'Enseignants',
  'overview.role.parent': 'Parents',
  'overview.role.student': 'Élèves',
  'overview.never':
    '{count, plural, one {# ne s’est jamais connecté} many {# ne se sont jamais connectés} other {# ne se sont jamais connectés}}',
  'overview.allCame': 'Chacun est venu au moins une fois',
  'overview.suspended': '{count, plural, one {# accès suspendu} many {# d’accès suspendus} other {# accès suspendus}}',
  'overview.messages': 'Messages',
  'overview.messages.all':
    '{count, plural, =0 {Aucun message en quatre semaines} one {# message en quatre semaines} many {# de messages en quatre semaines} other {# messages en quatre semaines}}',
  'overview.messages.today':
    '{count, plural, =0 {aucun aujourd’hui} one {# aujourd’hui} many {# aujourd’hui} other {# aujourd’hui}}',
  'overview.messages.toldNow':
    '{count, plural, one {# signalé hors des heures} many {# signalés hors des heures} other {# signalés hors des heures}}',
  'overview.messages.line':
    '{count, plural, one {Messages par jour sur quatre semaines\u00a0: # en tout} many {Messages par jour sur quatre semaines\u00a0: # en tout} other {Messages par jour sur quatre semaines\u00a0: # en tout}}',
  'overview.health': 'État du service',
  'overview.health.database': 'Base de données',
  'overview.health.bus': 'Serveur',
  'overview.health.counting': 'Statistiques',
  'overview.database.ready': 'Répond',
  'overview.database.readOnly': 'Lecture seule',
  'overview.bus.single': 'Un seul processus',
  'overview.bus.joined': 'Processus reliés',
  'overview.bus.polling': 'Liaison lente',
  'overview.counting.present': 'À jour',
  'overview.counting.late': '{count, plural, one {# en retard} many {# en retard} other {# en retard}}',
  'overview.jobs': 'En cours',
  'overview.job.other': 'Tâche de fond',
  'overview.job.waiting': 'En attente',
  'overview.job.failed': '«\u00a0{name}\u00a0» n’a pas abouti. Rien n’a été fait à moitié.',
} as const;
