import { formatNumber, plural } from '../plural.js';
import type { ImportTerms } from '../terms.js';

const lang = 'fr';
const n = (value: number) => formatNumber(lang, value);
const users = (count: number) =>
  plural(lang, count, { one: `${n(count)} utilisateur`, other: `${n(count)} utilisateurs` });
const lines = (count: number) =>
  plural(lang, count, { one: `${n(count)} ligne`, other: `${n(count)} lignes` });

/** The words of import and export in French. */
export const importTerms: ImportTerms = {
  importTitle: 'Importer des utilisateurs',
  exportTitle: 'Exporter les utilisateurs',
  importHint:
    'Une personne par ligne, avec prénom, nom, e-mail, téléphone et rôle. Rien n’est enregistré avant que vous ayez vu ce qui va se passer.',
  importFile: 'Fichier CSV',
  importPaste: 'Ou collez les lignes',
  importProblem: {
    nothing: 'Choisissez un fichier ou collez des lignes.',
    'no-rows': 'Il n’y a personne dedans. Vérifiez que les lignes se trouvent sous les en-têtes.',
    'too-large': 'Le fichier dépasse 16 Mo. Divisez-le et importez les parties l’une après l’autre.',
    unreadable: 'Le fichier n’a pas pu être lu. Choisissez-le de nouveau.',
    'unclosed-quote':
      'Un guillemet est ouvert et jamais refermé. Corrigez le fichier et choisissez-le de nouveau.',
  },
  continue: 'Continuer',
  back: 'Retour',
  stop: 'Arrêter',
  stopping: 'Arrêt…',
  readingFile: 'Lecture du fichier…',
  matchTitle: (rows) => `${lines(rows)} : que contient chaque colonne ?`,
  hasHeadings: 'La première ligne contient des en-têtes',
  notInFile: 'Pas dans le fichier',
  columnNumber: (number) => `Colonne ${n(number)}`,
  forExample: (value) => `Par exemple : ${value}`,
  emailColumnNeeded: 'Indiquez la colonne de l’adresse e-mail : elle sert à reconnaître les personnes.',
  phoneCountry: 'Pays des numéros de téléphone sans indicatif',
  roleIfNone: 'Rôle des nouveaux utilisateurs quand le fichier n’en indique pas',
  checkingRows: 'Vérification des lignes…',
  doneOf: (done, total) => `${n(done)} sur ${n(total)}`,
  checkFailed: 'Les lignes n’ont pas toutes pu être vérifiées',
  checkedTitle: (rows, wrong) =>
    `${lines(rows)} ${plural(lang, rows, { one: 'vérifiée', other: 'vérifiées' })}, ${wrong === 0 ? 'aucun problème' : `${n(wrong)} avec un problème`}`,
  alreadyThere: (count) =>
    plural(lang, count, {
      one: `${n(count)} personne existe déjà.`,
      other: `${n(count)} personnes existent déjà.`,
    }),
  rowNumber: 'Ligne',
  problem: 'Problème',
  rowProblem: {
    'unknown-role': (value) => `Le rôle « ${value} » n’existe pas.`,
    'several-roles': (value) => `Un seul rôle est possible : « ${value} ».`,
  },
  twiceInFile: (firstRow) => `La même adresse e-mail se trouve à la ligne ${n(firstRow)}.`,
  moreRows: (count) => plural(lang, count, { one: `Et ${n(count)} autre.`, other: `Et ${n(count)} autres.` }),
  saveProblems: 'Enregistrer les lignes à problème',
  planTitle: 'Ce qui va se passer',
  existingPeople: 'Personnes qui existent déjà',
  existingChoice: {
    update: 'Les modifier selon le fichier',
    leave: 'Les laisser telles quelles',
  },
  planned: {
    create: (count) => `${users(count)} à créer`,
    update: (count) => `${users(count)} à modifier`,
    leave: (count) => `${users(count)} à laisser en l’état`,
    refuse: (count) => `${lines(count)} à ne pas importer`,
  },
  plannedMail: 'Chaque nouvel utilisateur reçoit un e-mail d’activation.',
  changes: 'Modifications',
  reason: 'Raison',
  changedValue: (field, before, after) => `${field} : ${before} → ${after}`,
  leftBecause: {
    same: 'Rien ne diffère.',
    kept: 'Vous avez choisi de ne rien modifier.',
    'not-offered': 'Vous ne pouvez pas modifier cet utilisateur.',
  },
  importCount: (count) => `Importer ${users(count)}`,
  nothingToImport: 'Personne n’est à créer ni à modifier.',
  importing: 'Importation…',
  serverWaits: (time) => `Le serveur a demandé une pause. Reprise à ${time}.`,
  imported: (created, updated) =>
    `${n(created)} ${plural(lang, created, { one: 'créé', other: 'créés' })}, ${n(updated)} ${plural(lang, updated, { one: 'modifié', other: 'modifiés' })}`,
  importedFailed: (count) => `${n(count)} en échec`,
  importedLeft: (count) =>
    `${n(count)} pas encore ${plural(lang, count, { one: 'traité', other: 'traités' })}`,
  retryFailed: 'Réessayer les échecs',
  goOn: 'Poursuivre',
  saveFailed: 'Enregistrer ce qui n’a pas été importé',
  importAnother: 'Importer un autre fichier',
  exporting: (done) => `${users(done)} pour l’instant`,
  exported: (count, file) =>
    `${users(count)} ${plural(lang, count, { one: 'enregistré', other: 'enregistrés' })} dans ${file}.`,
  exportFailed: 'L’export s’est interrompu.',
  fileName: 'utilisateurs',
};
