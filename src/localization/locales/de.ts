/* eslint-disable max-lines -- All words of a language stand in one file, so that one is enough to add a language. */
import { formatNumber, plural } from '../plural.js';
import type { BulkTerms } from '../bulk-terms.js';
import type { FormTerms } from '../form-terms.js';
import type { ImportTerms, Locale, Terms } from '../terms.js';

const lang = 'de';
const n = (value: number) => formatNumber(lang, value);
const users = (count: number) =>
  plural(lang, count, { one: `${n(count)} Benutzer`, other: `${n(count)} Benutzer` });
/** In the dative, as after “von”. */
const ofUsers = (count: number) =>
  plural(lang, count, { one: `${n(count)} Benutzer`, other: `${n(count)} Benutzern` });
const lines = (count: number) =>
  plural(lang, count, { one: `${n(count)} Zeile`, other: `${n(count)} Zeilen` });

const terms: Terms = {
  users: 'Benutzer',
  newUser: 'Neuer Benutzer',
  client: 'Kunde',
  allClients: 'Alle Kunden',
  searchUsers: 'Benutzer suchen',
  searchHint: (minLength) => `Geben Sie mindestens ${n(minLength)} Zeichen ein, um zu suchen.`,
  clearSearch: 'Suche leeren',
  columnName: 'Name',
  columnEmail: 'E-Mail',
  columnPhone: 'Telefon',
  columnRole: 'Rolle',
  columnClients: 'Rollen je Kunde',
  columnLastLogin: 'Letzte Anmeldung',
  columnCreationDate: 'Erstellt am',
  columnActive: 'Aktiv',
  columnActions: 'Aktionen',
  sortedBy: (column, direction) =>
    `Sortiert nach „${column}“, ${direction === 'ascending' ? 'aufsteigend' : 'absteigend'}.`,
  unknown: '–',
  never: 'Nie',
  noRole: 'Keine Rolle',
  moreClients: (count) =>
    plural(lang, count, { one: `+${n(count)} weiterer Kunde`, other: `+${n(count)} weitere Kunden` }),

  filters: 'Filter',
  statusFilter: 'Status',
  anyTime: 'Beliebig',
  notSignedInFor: (days) =>
    plural(lang, days, {
      one: `Seit ${n(days)} Tag nicht angemeldet`,
      other: `Seit ${n(days)} Tagen nicht angemeldet`,
    }),
  neverSignedIn: 'Nie angemeldet',
  counted: (label, count, atLeast) => `${label} (${n(count)}${atLeast ? '+' : ''})`,
  removeFilter: (label) => `Filter entfernen: ${label}`,
  clearFilters: 'Filter zurücksetzen',
  noMatchFilters: 'Kein Benutzer entspricht diesen Filtern.',
  columns: 'Spalten',
  moveUp: (column) => `„${column}“ nach oben verschieben`,
  moveDown: (column) => `„${column}“ nach unten verschieben`,
  widthOf: (column) => `Breite von „${column}“ in Pixeln`,
  movedTo: (column, place, places) => `„${column}“ ist Spalte ${n(place)} von ${n(places)}.`,
  resetColumns: 'Spalten zurücksetzen',
  density: 'Zeilenhöhe',
  densityName: { comfortable: 'Komfortabel', compact: 'Kompakt' },
  views: 'Ansichten',
  noViews:
    'Noch keine gespeicherten Ansichten. Stellen Sie Suche, Filter und Spalten ein und speichern Sie alles unter einem Namen.',
  viewName: 'Name der Ansicht',
  saveView: 'Ansicht speichern',
  showView: (name) => `„${name}“ anzeigen`,
  deleteView: (name) => `„${name}“ löschen`,
  selected: (count) => `${users(count)} ausgewählt`,
  clearSelection: 'Auswahl aufheben',
  selectPage: 'Alle hier angezeigten Benutzer auswählen',
  selectUser: (name) => `${name} auswählen`,

  status: { pending: 'Ausstehend', active: 'Aktiv', inactive: 'Inaktiv' },
  activationSent: (when) => `Eingeladen am ${when}`,
  activationBounced: 'E-Mail konnte nicht zugestellt werden',
  activationExpired: 'Aktivierungslink abgelaufen',
  sentAgainOn: (when) => `erneut gesendet am ${when}`,
  resetSentOn: (when) => `Link zum Zurücksetzen gesendet am ${when}`,
  resetExpired: 'Link zum Zurücksetzen abgelaufen',

  pages: 'Seiten',
  previous: 'Zurück',
  next: 'Weiter',
  pageOf: (page, pages) => `Seite ${n(page)} von ${n(pages)}`,
  goToPage: (page) => `Seite ${n(page)}`,
  pageSize: 'Benutzer pro Seite',
  goToUser: 'Zu Benutzer Nr.',
  go: 'Springen',
  rangeOf: (from, to, total, atLeast) =>
    `${n(from)}–${n(to)} von ${atLeast ? `mehr als ${ofUsers(total)}` : ofUsers(total)}`,
  rangeWithoutTotal: (from, to) => `Benutzer ${n(from)}–${n(to)}`,
  found: (total, atLeast) => `${atLeast ? 'Mehr als ' : ''}${users(total)} gefunden.`,
  loading: 'Benutzer werden geladen\u00a0…',
  asOf: (time) => `Stand: ${time}. Wird aktualisiert\u00a0…`,
  couldNotRefresh: (time) => `Stand: ${time}. Diese Benutzer konnten nicht aktualisiert werden.`,
  rowChanged: 'Geändert',
  rowRemoved: 'Gelöscht',
  othersChanged: (count) =>
    plural(lang, count, {
      one: 'Jemand anderes hat einen Benutzer in der Liste geändert.',
      other: `Jemand anderes hat ${n(count)} Benutzer in der Liste geändert.`,
    }),
  newUsers: (count) =>
    plural(lang, count, {
      one: `${n(count)} neuer Benutzer – anzeigen`,
      other: `${n(count)} neue Benutzer – anzeigen`,
    }),
  maybeOutdated: 'Möglicherweise gibt es neuere Daten – anzeigen',
  unreadable: (count) =>
    plural(lang, count, {
      one: 'Ein Benutzer konnte nicht gelesen werden und wird nicht angezeigt.',
      other: `${n(count)} Benutzer konnten nicht gelesen werden und werden nicht angezeigt.`,
    }),

  emptyTitle: 'Noch keine Benutzer',
  emptyText: 'Personen, die Sie hinzufügen, erscheinen hier.',
  noMatchTitle: 'Keine Treffer',
  noMatchText: (search) =>
    `Kein Benutzer passt zu „${search}“. Prüfen Sie die Schreibweise oder kürzen Sie den Suchbegriff.`,
  noAdapterTitle: 'Kein Backend verbunden',
  noAdapterText: 'Diese Seite hat keinen Adapter erhalten, daher gibt es nichts anzuzeigen.',
  notSupported: 'Das verbundene Backend bietet diese Funktion nicht an.',
  forbiddenTitle: 'Sie dürfen diese Benutzer nicht sehen',
  forbiddenText: 'Bitten Sie die Administration dieses Arbeitsbereichs um Zugriff.',
  unauthenticatedTitle: 'Sie sind abgemeldet',
  failedTitle: 'Die Benutzer konnten nicht geladen werden',
  listRefused:
    'Das Backend hat diese Anfrage abgelehnt. Setzen Sie Suche und Filter zurück oder versuchen Sie es erneut.',
  listRefreshed: 'Die Liste zeigt jetzt den aktuellen Stand.',
  tryAgain: 'Erneut versuchen',
  stillWorking: 'In Bearbeitung\u00a0…',

  edit: 'Bearbeiten',
  sendEmail: 'E-Mail senden',
  sendAgain: 'Erneut senden',
  getLink: 'Link abrufen',
  remove: 'Löschen',
  activate: 'Aktivieren',
  deactivate: 'Deaktivieren',
  moreActions: 'Weitere Aktionen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  dismiss: 'Ausblenden',
  copyLink: 'Link kopieren',
  linkCopied: 'Link kopiert.',
  confirmRemoveTitle: (name) => `${name} löschen?`,
  confirmRemoveText: 'Das Konto wird gelöscht und kann nicht wiederhergestellt werden.',
  confirmDeactivateTitle: (name) => `${name} deaktivieren?`,
  confirmDeactivateText: 'Diese Person kann sich nicht mehr anmelden, bis Sie das Konto wieder aktivieren.',
  confirmResetTitle: (name) => `${name} einen Link zum Zurücksetzen des Passworts senden?`,
  confirmResetText: (email) =>
    `Die E-Mail geht an ${email}. Das aktuelle Passwort gilt, bis ein neues festgelegt wird.`,
  getLinkTitle: (name) => `Link zum Zurücksetzen des Passworts für ${name} abrufen?`,
  getLinkText:
    'Es wird keine E-Mail gesendet: Sie geben den Link selbst weiter. Das aktuelle Passwort gilt, bis ein neues festgelegt wird.',
  waitIsOver: (name) => `Sie können ${name} wieder eine E-Mail senden.`,
  waitUntil: (time) => `Erneutes Senden möglich ab ${time}.`,

  createdBounced: (name) =>
    `${name} wurde hinzugefügt, aber die Aktivierungs-E-Mail konnte nicht zugestellt werden. Prüfen Sie die Adresse und senden Sie die E-Mail dann erneut.`,
  createdLink: (name) =>
    `${name} wurde hinzugefügt. Es wurde keine E-Mail gesendet: Rufen Sie einen Link ab und geben Sie ihn weiter.`,
  created: (name) => `${name} wurde hinzugefügt. Eine E-Mail zum Aktivieren des Kontos ist unterwegs.`,
  updated: (name) => `${name} wurde gespeichert.`,
  removed: (name) => `${name} wurde gelöscht.`,
  activatedPending: (name) =>
    `${name} kann wieder aktiviert werden und muss per E-Mail ein Passwort festlegen.`,
  activated: (name) => `${name} wurde aktiviert.`,
  deactivated: (name) => `${name} wurde deaktiviert.`,
  resetSent: (name) => `Ein Link zum Zurücksetzen des Passworts wurde an ${name} gesendet.`,
  activationSentTo: (name) => `Die Aktivierungs-E-Mail wurde erneut an ${name} gesendet.`,
  linkReady: (name) => `Geben Sie diesen Link an ${name} weiter:`,
  linkUntil: (when) => `Er gilt bis ${when}.`,
  mailFailed: (name) => `Die E-Mail an ${name} konnte nicht zugestellt werden.`,
  mailBounced: (name) => `Die E-Mail an ${name} konnte nicht zugestellt werden. Prüfen Sie die Adresse.`,
  mailExpired: (name) => `Der Link für ${name} ist abgelaufen. Senden Sie ihn erneut.`,
  actionFailed: {
    create: (name) => `${name} wurde nicht hinzugefügt.`,
    update: (name) => `${name} wurde nicht gespeichert.`,
    activate: (name) => `${name} wurde nicht aktiviert.`,
    deactivate: (name) => `${name} wurde nicht deaktiviert.`,
    remove: (name) => `${name} wurde nicht gelöscht.`,
    'reset-password': (name) => `Es wurde keine E-Mail an ${name} gesendet.`,
    'send-activation': (name) => `Es wurde keine E-Mail an ${name} gesendet.`,
  },

  error: {
    unauthenticated:
      'Ihre Sitzung ist abgelaufen. Melden Sie sich erneut an; Ihre Eingaben bleiben erhalten.',
    forbidden: 'Dazu haben Sie keine Berechtigung.',
    'not-found': 'Diesen Benutzer gibt es nicht mehr.',
    conflict: 'Das widerspricht den aktuellen Daten.',
    invalid: 'Einige Werte wurden nicht akzeptiert.',
    'rate-limited': 'Zu viele Versuche.',
    unavailable: 'Der Server ist nicht erreichbar oder hat ein Problem. Versuchen Sie es gleich noch einmal.',
    timeout: 'Die Antwort des Servers hat zu lange gedauert. Versuchen Sie es gleich noch einmal.',
    offline: 'Sie sind offline. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
    malformed:
      'Die Antwort des Servers ist nicht lesbar. Versuchen Sie es erneut oder wenden Sie sich an Ihren Support.',
  },
  retryAfter: (seconds) =>
    plural(lang, seconds, {
      one: `Versuchen Sie es in ${n(seconds)} Sekunde erneut.`,
      other: `Versuchen Sie es in ${n(seconds)} Sekunden erneut.`,
    }),
  roleAboveOwn: 'Eine höhere Rolle als Ihre eigene können Sie nicht vergeben.',
  refusal: {
    'last-admin':
      'Dies ist das letzte aktive Admin-Konto. Geben Sie zuerst einer anderen Person die Admin-Rolle.',
    self: 'Das ist Ihr eigenes Konto.',
    'higher-role': 'Diese Person hat eine höhere Rolle als Sie.',
    'managed-elsewhere': 'Diese Person wird zumindest teilweise anderswo verwaltet.',
    'email-taken': 'Ein anderer Benutzer hat diese E-Mail-Adresse bereits.',
    'stale-version': 'Jemand anderes hat diesen Benutzer inzwischen geändert.',
    'not-pending': 'Dieses Konto wurde bereits aktiviert.',
    inactive: 'Dieses Konto ist inaktiv.',
    'too-soon': 'Es wurde gerade erst eine E-Mail gesendet.',
  },

  notLoaded:
    'Dieser Teil der Seite konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es dann erneut.',
  firstName: 'Vorname',
  lastName: 'Nachname',
  email: 'E-Mail',
  phone: 'Telefonnummer',
  role: 'Rolle',
  newUserTitle: 'Neuer Benutzer',
  editUserTitle: (name) => `${name} bearbeiten`,
  changedMeanwhile: 'Inzwischen von jemand anderem geändert.',
  removedMeanwhile: 'Inzwischen von jemand anderem gelöscht.',

  importUsers: 'Importieren\u00a0…',
  exportUsers: 'Exportieren',

  roleName: { admin: 'Admin', editor: 'Bearbeiter', viewer: 'Betrachter' },
};

const formTerms: FormTerms = {
  save: 'Speichern',
  saving: 'Wird gespeichert\u00a0…',
  personalInformation: 'Persönliche Angaben',
  emailHint: 'Wird zum Anmelden verwendet.',
  phonePrefix: 'Ländervorwahl',
  phoneHint: 'Mit internationaler Vorwahl, zum Beispiel +49 171 3920012.',
  phoneNotValid: 'Diese Nummer scheint nicht vergeben zu sein. Sie können sie trotzdem speichern.',
  requiredHint: 'Mit * markierte Felder sind Pflichtfelder.',
  problems: (count) =>
    plural(lang, count, {
      one: 'In einem Feld gibt es ein Problem:',
      other: `In ${n(count)} Feldern gibt es Probleme:`,
    }),
  input: {
    required: (field) => `${field} ist erforderlich.`,
    'too-long': (field) => `${field} ist zu lang.`,
    'not-an-email': (field) => `${field} muss die Form name@example.com haben.`,
    'not-a-phone-number': (field) =>
      `${field}: Diese Nummer ist nicht möglich. Prüfen Sie Vorwahl und Ziffern.`,
  },
  discard: 'Verwerfen',
  draftRestored: 'Ihre Eingaben wurden wiederhergestellt.',
  showCurrent: 'Aktuelle Daten anzeigen',
  nowSaved: (value) => `Von jemand anderem gespeichert: ${value}`,
  conflictTitle: (name) => `Jemand anderes hat ${name} inzwischen geändert`,
  conflictText:
    'Keine Ihrer Eingaben geht verloren. Wo beide Seiten etwas geändert haben, wählen Sie aus, was bleiben soll. Speichern Sie dann.',
  conflictNone:
    'Keine Ihrer Eingaben geht verloren, und nichts widerspricht ihnen. Speichern Sie, sobald Sie die Änderungen gesehen haben.',
  conflictBefore: (value) => `Vorher: ${value}`,
  theirValue: (value) => `Andere Änderung: ${value}`,
  yourValue: (value) => `Ihre Änderung: ${value}`,
  conflictChoose: 'Wählen Sie eine der beiden Änderungen oder geben Sie unten etwas anderes ein.',
  conflictTheirs: 'Nur von der anderen Person geändert, übernommen',
  conflictMine: 'Nur von Ihnen geändert, beibehalten',
  changedFrom: (field, before, after) => `${field}: ${before} → ${after}`,
  showChanges: 'Änderungen anzeigen',
  roleSummary: {
    admin: 'Volle Kontrolle über den Arbeitsbereich',
    editor: 'Erstellung, Tests und Analysen, keine Administration',
    viewer: 'Nur Lesezugriff, keine sensiblen Daten',
  },
  permission: {
    'members.manage': 'Mitglieder verwalten: hinzufügen, entfernen, Rollen ändern',
    'billing.manage': 'Abrechnung verwalten: Nutzung, Abonnements, Rechnungen, Zahlungsmethoden',
    'resources.manage':
      'Alle Ressourcen erstellen, bearbeiten und löschen: Agenten, Gesprächsabläufe, Wissensdatenbanken, Stimmen',
    'data.access-all': 'Auf alle Daten zugreifen, auch auf unbearbeitete Transkripte und Aufzeichnungen',
    'telephony.configure': 'Telefonie konfigurieren',
    'settings.modify': 'Einstellungen des Arbeitsbereichs ändern',
    'api-keys.manage':
      'API-Schlüssel, öffentliche Schlüssel, Webhooks und Kapazitätsgrenzen (Parallelität, CPS) verwalten',
    'resources.edit': 'Agenten, Gesprächsabläufe, Wissensdatenbanken und Stimmen erstellen und ändern',
    'interactions.test': 'Interaktionen testen und simulieren',
    'logs.access': 'Auf Protokolle, Transkripte, Aufzeichnungen und Analysen zugreifen',
    'data.export': 'Daten exportieren',
    'calls.run': 'Anrufe und Kampagnen durchführen',
    'connections.configure': 'Externe Verbindungen konfigurieren',
    'analytics.view': 'Anrufe und Analysen ansehen',
    'calls.start': 'Anrufe starten',
    'history.access-scrubbed': 'Auf den bereinigten Verlauf zugreifen',
    'telephony.view': 'Gruppierte Telefonie-Ressourcen ansehen',
    'resources.change': 'Ressourcen erstellen, bearbeiten oder löschen',
    'api-keys.access': 'Auf API-Schlüssel, Webhooks oder Verbindungen zugreifen',
    'administration.manage': 'Abrechnung, Einstellungen oder Mitglieder verwalten',
  },
  can: 'Darf',
  cannot: 'Darf nicht',
  fullPermissions: 'Keine Einschränkung: alle Berechtigungen',
  gains: 'Kommt hinzu',
  losses: 'Entfällt',
  noChange: 'Es ändert sich nichts.',
  changeOf: (heading, list) => `${heading}: ${list}.`,
  clientRoles: 'Rollen je Kunde',
  roleAt: (client) => `Rolle bei ${client}`,
  atClient: (client, text) => `${client} – ${text}`,
  notManaged: 'Sie verwalten diesen Kunden nicht. Die Rolle dort bleibt unverändert.',
  sameAs: (client) => `Wie bei ${client}`,
  addClient: 'Kunden hinzufügen',
  add: 'Hinzufügen',
  takeAway: (client) => `${client} entfernen`,
  takenAway: 'Wird beim Speichern entfernt.',
  putBack: (client) => `${client} wieder hinzufügen`,
  severalRoles: 'Mehrere Rollen',
  severalRolesAt: (client) => `Mehrere Rollen bei ${client}`,
  ownRoleTitle: 'Ihre eigene Rolle ändern?',
  ownRoleText:
    'Nach dem Speichern können Sie die Änderung möglicherweise nicht mehr selbst rückgängig machen.',
  ownRoleConfirm: 'Meine Rolle ändern',
  showPermissions: (role) => `Was „${role}“ bedeutet`,
};

const importTerms: ImportTerms = {
  importTitle: 'Benutzer importieren',
  exportTitle: 'Benutzer exportieren',
  importHint:
    'Eine Person pro Zeile, mit Vorname, Nachname, E-Mail, Telefon und Rolle. Gespeichert wird erst, wenn Sie gesehen haben, was geschehen wird.',
  importFile: 'CSV-Datei',
  importPaste: 'Oder fügen Sie die Zeilen ein',
  importProblem: {
    nothing: 'Wählen Sie eine Datei aus oder fügen Sie Zeilen ein.',
    'no-rows': 'Es sind keine Personen enthalten. Prüfen Sie, ob die Zeilen unter den Überschriften stehen.',
    'too-large':
      'Die Datei ist größer als 16 MB. Teilen Sie sie auf und importieren Sie die Teile nacheinander.',
    unreadable: 'Die Datei konnte nicht gelesen werden. Wählen Sie sie erneut aus.',
    'unclosed-quote':
      'Ein Anführungszeichen wird geöffnet, aber nie geschlossen. Korrigieren Sie die Datei und wählen Sie sie erneut aus.',
  },
  continue: 'Weiter',
  back: 'Zurück',
  stop: 'Anhalten',
  stopping: 'Wird angehalten\u00a0…',
  readingFile: 'Datei wird gelesen\u00a0…',
  matchTitle: (rows) => `${lines(rows)}: Welche Spalte enthält was?`,
  hasHeadings: 'Die erste Zeile enthält Überschriften',
  notInFile: 'Nicht in der Datei',
  columnNumber: (number) => `Spalte ${n(number)}`,
  forExample: (value) => `Zum Beispiel: ${value}`,
  emailColumnNeeded: 'Geben Sie an, welche Spalte die E-Mail-Adresse enthält: Daran werden Personen erkannt.',
  phoneCountry: 'Land für Telefonnummern ohne Ländervorwahl',
  roleIfNone: 'Rolle neuer Benutzer, wenn die Datei keine nennt',
  checkingRows: 'Zeilen werden geprüft\u00a0…',
  doneOf: (done, total) => `${n(done)} von ${n(total)}`,
  checkFailed: 'Es konnten nicht alle Zeilen geprüft werden',
  checkedTitle: (rows, wrong) =>
    `${lines(rows)} geprüft, ${wrong === 0 ? 'keine Probleme' : plural(lang, wrong, { one: `${n(wrong)} mit einem Problem`, other: `${n(wrong)} mit Problemen` })}`,
  alreadyThere: (count) =>
    plural(lang, count, {
      one: `${n(count)} Person ist bereits vorhanden.`,
      other: `${n(count)} Personen sind bereits vorhanden.`,
    }),
  rowNumber: 'Zeile',
  problem: 'Problem',
  rowProblem: {
    'unknown-role': (value) => `Die Rolle „${value}“ gibt es nicht.`,
    'several-roles': (value) => `Nur eine Rolle ist möglich: „${value}“.`,
  },
  twiceInFile: (firstRow) => `Dieselbe E-Mail-Adresse steht in Zeile ${n(firstRow)}.`,
  moreRows: (count) =>
    plural(lang, count, { one: `Und ${n(count)} weitere Zeile.`, other: `Und ${n(count)} weitere Zeilen.` }),
  saveProblems: 'Zeilen mit Problemen speichern',
  planTitle: 'Was geschehen wird',
  existingPeople: 'Bereits vorhandene Personen',
  existingChoice: { update: 'Gemäß der Datei ändern', leave: 'Unverändert lassen' },
  planned: {
    create: (count) =>
      plural(lang, count, {
        one: `${n(count)} Benutzer wird erstellt`,
        other: `${n(count)} Benutzer werden erstellt`,
      }),
    update: (count) =>
      plural(lang, count, {
        one: `${n(count)} Benutzer wird geändert`,
        other: `${n(count)} Benutzer werden geändert`,
      }),
    leave: (count) =>
      plural(lang, count, {
        one: `${n(count)} Benutzer bleibt unverändert`,
        other: `${n(count)} Benutzer bleiben unverändert`,
      }),
    refuse: (count) =>
      plural(lang, count, {
        one: `${n(count)} Zeile wird nicht importiert`,
        other: `${n(count)} Zeilen werden nicht importiert`,
      }),
  },
  plannedMail: 'Jeder neue Benutzer erhält eine Aktivierungs-E-Mail.',
  changes: 'Änderungen',
  reason: 'Grund',
  changedValue: (field, before, after) => `${field}: ${before} → ${after}`,
  leftBecause: {
    same: 'Es gibt keinen Unterschied.',
    kept: 'Sie haben entschieden, nichts zu ändern.',
    'not-offered': 'Sie können diesen Benutzer nicht ändern.',
  },
  importCount: (count) => `${users(count)} importieren`,
  nothingToImport: 'Es gibt keine Benutzer zu erstellen oder zu ändern.',
  importing: 'Wird importiert\u00a0…',
  serverWaits: (time) => `Der Server hat um eine Pause gebeten. Um ${time} geht es weiter.`,
  imported: (created, updated) => `${n(created)} erstellt, ${n(updated)} geändert`,
  importedFailed: (count) => `${n(count)} fehlgeschlagen`,
  importedLeft: (count) => `${n(count)} noch nicht erledigt`,
  retryFailed: 'Fehlgeschlagene erneut versuchen',
  goOn: 'Fortsetzen',
  saveFailed: 'Nicht Importiertes speichern',
  importAnother: 'Weitere Datei importieren',
  exporting: (done) => `Bisher ${users(done)}`,
  exported: (count, file) => `${users(count)} in ${file} gespeichert.`,
  exportFailed: 'Der Export wurde unterbrochen.',
  fileName: 'benutzer',
};

const bulkTerms: BulkTerms = {
  group: 'Aktionen für die ausgewählten Benutzer',
  action: {
    activate: 'Aktivieren',
    deactivate: 'Deaktivieren',
    'change-roles': 'Rolle ändern',
    'send-email': 'E-Mail senden',
    remove: 'Löschen',
  },
  selectAll: (count, atLeast) =>
    count === undefined
      ? 'Alle passenden Benutzer auswählen'
      : `Alle passenden Benutzer auswählen (${n(count)}${atLeast ? '+' : ''})`,
  selectingAll: 'Alle passenden Benutzer werden ausgewählt\u00a0…',
  looking: (found, total) => `${n(found)} von ${ofUsers(total)} durchgesehen\u00a0…`,
  title: {
    activate: (count) => `${users(count)} aktivieren?`,
    deactivate: (count) => `${users(count)} deaktivieren?`,
    'change-roles': (count) => `Rolle von ${ofUsers(count)} ändern?`,
    'send-email': (count) => `E-Mail an ${users(count)} senden?`,
    remove: (count) => `${users(count)} löschen? Das kann nicht rückgängig gemacht werden.`,
  },
  confirm: {
    activate: (count) => `${users(count)} aktivieren`,
    deactivate: (count) => `${users(count)} deaktivieren`,
    'change-roles': (count) => `${users(count)} ändern`,
    'send-email': (count) => `An ${users(count)} senden`,
    remove: (count) => `${users(count)} löschen`,
  },
  chooseRole: 'Rolle auswählen',
  nobody: 'Für keinen der ausgewählten Benutzer ist dies möglich.',
  leftOut: (count) =>
    plural(lang, count, {
      one: `${n(count)} Benutzer wird ausgelassen:`,
      other: `${n(count)} Benutzer werden ausgelassen:`,
    }),
  gone: (count) =>
    plural(lang, count, {
      one: `${n(count)} der ausgewählten Benutzer existiert nicht mehr.`,
      other: `${n(count)} der ausgewählten Benutzer existieren nicht mehr.`,
    }),
  noChange: {
    activate: 'Nicht deaktiviert.',
    deactivate: 'Bereits inaktiv.',
    'change-roles': 'Hat diese Rolle bereits.',
    'send-email': 'Nichts zu senden.',
    remove: 'Bereits gelöscht.',
  },
  notOffered: 'Für dieses Konto in seinem jetzigen Zustand nicht möglich.',
  running: {
    activate: 'Benutzer werden aktiviert',
    deactivate: 'Benutzer werden deaktiviert',
    'change-roles': 'Rollen werden geändert',
    'send-email': 'E-Mails werden gesendet',
    remove: 'Benutzer werden gelöscht',
  },
  undoing: 'Wird rückgängig gemacht',
  progress: (done, total) => `${n(done)} von ${ofUsers(total)}`,
  waits: (time) => `Der Server bittet darum, bis ${time} zu warten.`,
  stop: 'Anhalten',
  stopping: 'Wird angehalten\u00a0…',
  ended: 'Abgeschlossen',
  stopped: 'Angehalten',
  done: (count) => `Erledigt: ${users(count)}.`,
  failed: (count) => `Fehlgeschlagen: ${users(count)}.`,
  prevented: (count) => `Der Seite überlassen: ${users(count)}.`,
  untried: (count) => `Nicht versucht: ${users(count)}.`,
  rowDone: 'Erledigt.',
  rowPrevented: 'Der Seite überlassen.',
  results: 'Ergebnisse',
  more: (count) =>
    plural(lang, count, { one: `Und ${n(count)} weiterer.`, other: `Und ${n(count)} weitere.` }),
  retryFailed: (count) => `Fehlgeschlagene erneut versuchen (${n(count)})`,
  resume: 'Mit dem Rest fortfahren',
  undo: 'Rückgängig machen',
};

/** German. */
export const de: Locale = { lang, terms, formTerms, importTerms, bulkTerms };
