import { formatNumber, plural } from '../plural.js';
import type { BulkTerms } from '../bulk-terms.js';

const lang = 'fr';
const n = (value: number) => formatNumber(lang, value);
const users = (count: number) =>
  plural(lang, count, { one: `${n(count)} utilisateur`, other: `${n(count)} utilisateurs` });

/** The French words for what is done to many users at once. */
export const bulkTerms: BulkTerms = {
  group: 'Appliquer aux utilisateurs sélectionnés',
  action: {
    activate: 'Activer',
    deactivate: 'Désactiver',
    'change-roles': 'Changer le rôle',
    'send-email': 'Envoyer un e-mail',
    remove: 'Supprimer',
  },
  selectAll: (count, atLeast) =>
    count === undefined
      ? 'Sélectionner tous les utilisateurs trouvés'
      : `Sélectionner tous les utilisateurs trouvés (${n(count)}${atLeast ? '+' : ''})`,
  selectingAll: 'Sélection de tous les utilisateurs trouvés…',
  looking: (found, total) => `Lecture : ${n(found)} sur ${users(total)}…`,
  title: {
    activate: (count) => `Activer ${users(count)} ?`,
    deactivate: (count) => `Désactiver ${users(count)} ?`,
    'change-roles': (count) => `Changer le rôle de ${users(count)} ?`,
    'send-email': (count) => `Envoyer un e-mail à ${users(count)} ?`,
    remove: (count) => `Supprimer ${users(count)} ? C’est irréversible.`,
  },
  confirm: {
    activate: (count) => `Activer ${users(count)}`,
    deactivate: (count) => `Désactiver ${users(count)}`,
    'change-roles': (count) => `Changer le rôle de ${users(count)}`,
    'send-email': (count) => `Envoyer à ${users(count)}`,
    remove: (count) => `Supprimer ${users(count)}`,
  },
  chooseRole: 'Choisir un rôle',
  nobody: 'Aucun des utilisateurs sélectionnés n’est concerné.',
  leftOut: (count) =>
    plural(lang, count, {
      one: `${n(count)} utilisateur est laissé de côté :`,
      other: `${n(count)} utilisateurs sont laissés de côté :`,
    }),
  gone: (count) =>
    plural(lang, count, {
      one: `${n(count)} des utilisateurs sélectionnés n’existe plus.`,
      other: `${n(count)} des utilisateurs sélectionnés n’existent plus.`,
    }),
  noChange: {
    activate: 'N’est pas désactivé.',
    deactivate: 'Déjà inactif.',
    'change-roles': 'A déjà ce rôle.',
    'send-email': 'Rien à envoyer.',
    remove: 'Déjà supprimé.',
  },
  notOffered: 'Impossible pour ce compte dans son état actuel.',
  running: {
    activate: 'Activation en cours',
    deactivate: 'Désactivation en cours',
    'change-roles': 'Changement de rôle en cours',
    'send-email': 'Envoi en cours',
    remove: 'Suppression en cours',
  },
  undoing: 'Annulation en cours',
  progress: (done, total) => `${n(done)} sur ${users(total)}`,
  waits: (time) => `Le serveur demande d’attendre jusqu’à ${time}.`,
  stop: 'Arrêter',
  stopping: 'Arrêt…',
  ended: 'Terminé',
  stopped: 'Arrêté',
  done: (count) => `Effectué pour ${users(count)}.`,
  failed: (count) => `Échec pour ${users(count)}.`,
  prevented: (count) => `Laissé à la page pour ${users(count)}.`,
  untried: (count) => `Non tenté pour ${users(count)}.`,
  rowDone: 'Effectué.',
  rowPrevented: 'Laissé à la page.',
  results: 'Résultats',
  more: (count) => `Et ${n(count)} de plus.`,
  retryFailed: (count) => `Réessayer les échecs (${n(count)})`,
  resume: 'Continuer avec le reste',
  undo: 'Annuler l’opération',
};
