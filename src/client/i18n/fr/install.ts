/** How Préau is put among the apps of a device, in the words of each browser. */
export const install = {
  'install.title': 'Installer Préau sur cet appareil',
  'install.text':
    'Une icône, une fenêtre à lui, et vos dernières conversations même sans réseau. Vous pouvez aussi y partager une photo depuis une autre application.',
  'install.do': 'Installer',
  'install.done': 'Préau est maintenant parmi les applications de cet appareil.',
  'install.dismissed': 'Rien n’a été installé.',
  'install.chrome.desktop':
    'Cliquez sur l’icône d’installation au bout de la barre d’adresse, ou dans le menu sur «\u00a0Caster, enregistrer et partager\u00a0», puis «\u00a0Installer la page en tant qu’application\u00a0».',
  'install.chrome.phone':
    'Ouvrez le menu du navigateur, puis touchez «\u00a0Ajouter à l’écran d’accueil\u00a0» et «\u00a0Installer\u00a0».',
  'install.edge.desktop':
    'Ouvrez le menu du navigateur, puis «\u00a0Autres outils\u00a0», «\u00a0Applications\u00a0», et «\u00a0Installer ce site en tant qu’application\u00a0».',
  'install.edge.phone': 'Ouvrez le menu du navigateur, puis touchez «\u00a0Ajouter au téléphone\u00a0».',
  'install.samsung.phone':
    'Ouvrez le menu du navigateur, puis touchez «\u00a0Ajouter la page à\u00a0» et «\u00a0Écran d’accueil\u00a0».',
  'install.firefox.phone': 'Ouvrez le menu du navigateur, puis touchez «\u00a0Ajouter à l’écran d’accueil\u00a0».',
  'install.firefox.desktop':
    'Sous Windows, cliquez sur l’icône «\u00a0Ajouter l’onglet à la barre des tâches\u00a0» près de l’adresse. Ailleurs, Firefox n’installe pas de sites\u00a0: ouvrez Préau dans Chrome, Edge ou Safari.',
  'install.safari.desktop': 'Dans le menu «\u00a0Fichier\u00a0», choisissez «\u00a0Ajouter au Dock…\u00a0».',
  'install.other':
    'Cherchez «\u00a0Installer\u00a0» ou «\u00a0Ajouter à l’écran d’accueil\u00a0» dans le menu du navigateur. S’il ne l’a pas, ouvrez Préau dans Chrome, Edge ou Safari.',
} as const;
