/** What several staff write of an announcement before one of them sends it. */
export const announcingDrafts = {
  'drafts.title': 'Brouillons partagés',
  'drafts.untitled': 'Sans titre',
  'drafts.savedBy': 'Enregistré par {name}, {time}',
  'drafts.share': 'Partager le brouillon',
  'drafts.shareText': 'Ces membres du personnel le lisent, le modifient et peuvent l’envoyer.',
  'drafts.add': 'Ajouter quelqu’un',
  'drafts.doShare': 'Partager',
  'drafts.save': 'Enregistrer',
  'drafts.saved': 'Le brouillon est enregistré.',
  'drafts.overtaken':
    '{name} avait enregistré une autre version entre-temps. La vôtre est la dernière\u00a0; la sienne est dans la liste des versions.',
  'drafts.newer':
    '{name} a enregistré une autre version, {time}. Ce que vous avez écrit est encore ici, et sera enregistré avant que la sienne ne s’affiche.',
  'drafts.see': 'Voir sa version',
  'drafts.versions': 'Versions',
  'drafts.unsaved': 'Ce qui est dans le formulaire n’est pas encore enregistré.',
  'drafts.remove': 'Supprimer le brouillon',
  'drafts.removeAsk': 'Supprimer ce brouillon\u00a0?',
  'drafts.removeText': 'Il disparaît avec toutes ses versions, pour tous ceux qui le partagent.',
  'drafts.with': 'Écrit par\u00a0: {names}',
} as const;
