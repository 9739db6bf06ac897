/* eslint-disable max-lines -- All words of a language stand in one file, so that one is enough to add a language. */
import { formatNumber, plural } from '../plural.js';
import type { BulkTerms } from '../bulk-terms.js';
import type { FormTerms } from '../form-terms.js';
import type { ImportTerms, Locale, Terms } from '../terms.js';

const lang = 'nl';
const n = (value: number) => formatNumber(lang, value);
const users = (count: number) =>
  plural(lang, count, { one: `${n(count)} gebruiker`, other: `${n(count)} gebruikers` });
const lines = (count: number) => plural(lang, count, { one: `${n(count)} rij`, other: `${n(count)} rijen` });

const terms: Terms = {
  users: 'Gebruikers',
  newUser: 'Nieuwe gebruiker',
  client: 'Klant',
  allClients: 'Alle klanten',
  searchUsers: 'Gebruikers zoeken',
  searchHint: (minLength) =>
    plural(lang, minLength, {
      one: `Typ minstens ${n(minLength)} teken om te zoeken.`,
      other: `Typ minstens ${n(minLength)} tekens om te zoeken.`,
    }),
  clearSearch: 'Zoekopdracht wissen',
  columnName: 'Naam',
  columnEmail: 'E-mail',
  columnPhone: 'Telefoon',
  columnRole: 'Rol',
  columnClients: 'Rollen per klant',
  columnLastLogin: 'Laatst ingelogd',
  columnCreationDate: 'Aangemaakt op',
  columnActive: 'Actief',
  columnActions: 'Acties',
  sortedBy: (column, direction) =>
    `Gesorteerd op ‘${column}’, ${direction === 'ascending' ? 'oplopend' : 'aflopend'}.`,
  unknown: '–',
  never: 'Nooit',
  noRole: 'Geen rol',
  moreClients: (count) =>
    plural(lang, count, { one: `+${n(count)} andere klant`, other: `+${n(count)} andere klanten` }),

  filters: 'Filters',
  statusFilter: 'Status',
  anyTime: 'Ongeacht wanneer',
  notSignedInFor: (days) =>
    plural(lang, days, {
      one: `${n(days)} dag niet ingelogd`,
      other: `${n(days)} dagen niet ingelogd`,
    }),
  neverSignedIn: 'Nooit ingelogd',
  counted: (label, count, atLeast) => `${label} (${n(count)}${atLeast ? '+' : ''})`,
  removeFilter: (label) => `Filter verwijderen: ${label}`,
  clearFilters: 'Filters wissen',
  noMatchFilters: 'Geen enkele gebruiker voldoet aan deze filters.',
  columns: 'Kolommen',
  moveUp: (column) => `‘${column}’ omhoog verplaatsen`,
  moveDown: (column) => `‘${column}’ omlaag verplaatsen`,
  widthOf: (column) => `Breedte van ‘${column}’ in pixels`,
  movedTo: (column, place, places) => `‘${column}’ is kolom ${n(place)} van ${n(places)}.`,
  resetColumns: 'Kolommen herstellen',
  density: 'Rijhoogte',
  densityName: { comfortable: 'Ruim', compact: 'Compact' },
  views: 'Weergaven',
  noViews:
    'Nog geen opgeslagen weergaven. Stel de zoekopdracht, filters en kolommen in en sla ze op onder een naam.',
  viewName: 'Naam van de weergave',
  saveView: 'Weergave opslaan',
  showView: (name) => `‘${name}’ tonen`,
  deleteView: (name) => `‘${name}’ verwijderen`,
  selected: (count) => `${users(count)} geselecteerd`,
  clearSelection: 'Selectie opheffen',
  selectPage: 'Alle gebruikers selecteren die hier staan',
  selectUser: (name) => `${name} selecteren`,

  status: { pending: 'In afwachting', active: 'Actief', inactive: 'Inactief' },
  activationSent: (when) => `Uitgenodigd op ${when}`,
  activationBounced: 'E-mail kon niet worden bezorgd',
  activationExpired: 'Activeringslink verlopen',
  sentAgainOn: (when) => `opnieuw verzonden op ${when}`,
  resetSentOn: (when) => `Herstellink verzonden op ${when}`,
  resetExpired: 'Herstellink verlopen',

  pages: 'Pagina’s',
  previous: 'Vorige',
  next: 'Volgende',
  pageOf: (page, pages) => `Pagina ${n(page)} van ${n(pages)}`,
  goToPage: (page) => `Pagina ${n(page)}`,
  pageSize: 'Gebruikers per pagina',
  goToUser: 'Ga naar gebruiker nummer',
  go: 'Ga',
  rangeOf: (from, to, total, atLeast) =>
    `${n(from)}–${n(to)} van ${atLeast ? `meer dan ${users(total)}` : users(total)}`,
  rangeWithoutTotal: (from, to) => `Gebruikers ${n(from)}–${n(to)}`,
  found: (total, atLeast) => `${atLeast ? 'Meer dan ' : ''}${users(total)} gevonden.`,
  loading: 'Gebruikers laden…',
  asOf: (time) => `Stand van ${time}. Bijwerken…`,
  couldNotRefresh: (time) => `Stand van ${time}. Deze gebruikers konden niet worden bijgewerkt.`,
  rowChanged: 'Gewijzigd',
  rowRemoved: 'Verwijderd',
  othersChanged: (count) =>
    plural(lang, count, {
      one: 'Iemand anders heeft een gebruiker in de lijst gewijzigd.',
      other: `Iemand anders heeft ${n(count)} gebruikers in de lijst gewijzigd.`,
    }),
  newUsers: (count) =>
    plural(lang, count, {
      one: `${n(count)} nieuwe gebruiker – tonen`,
      other: `${n(count)} nieuwe gebruikers – tonen`,
    }),
  maybeOutdated: 'Mogelijk zijn er nieuwere gegevens – tonen',
  unreadable: (count) =>
    plural(lang, count, {
      one: 'Eén gebruiker kon niet worden gelezen en wordt niet getoond.',
      other: `${n(count)} gebruikers konden niet worden gelezen en worden niet getoond.`,
    }),

  emptyTitle: 'Nog geen gebruikers',
  emptyText: 'Mensen die je toevoegt, verschijnen hier.',
  noMatchTitle: 'Geen resultaten',
  noMatchText: (search) =>
    `Geen enkele gebruiker komt overeen met ‘${search}’. Controleer de spelling of maak de zoekterm korter.`,
  noAdapterTitle: 'Geen backend gekoppeld',
  noAdapterText: 'Deze pagina heeft geen adapter gekregen, dus er is niets om te tonen.',
  notSupported: 'De gekoppelde backend biedt dit niet aan.',
  forbiddenTitle: 'Je mag deze gebruikers niet bekijken',
  forbiddenText: 'Vraag een beheerder van deze werkruimte om toegang.',
  unauthenticatedTitle: 'Je bent uitgelogd',
  failedTitle: 'De gebruikers konden niet worden geladen',
  listRefused:
    'De backend heeft deze aanvraag geweigerd. Wis de zoekopdracht en filters of probeer het opnieuw.',
  listRefreshed: 'De lijst toont nu de actuele stand.',
  tryAgain: 'Opnieuw proberen',
  stillWorking: 'Bezig…',

  edit: 'Bewerken',
  sendEmail: 'E-mail verzenden',
  sendAgain: 'Opnieuw verzenden',
  getLink: 'Link ophalen',
  remove: 'Verwijderen',
  activate: 'Activeren',
  deactivate: 'Deactiveren',
  moreActions: 'Meer acties',
  cancel: 'Annuleren',
  close: 'Sluiten',
  dismiss: 'Verbergen',
  copyLink: 'Link kopiëren',
  linkCopied: 'Link gekopieerd.',
  confirmRemoveTitle: (name) => `${name} verwijderen?`,
  confirmRemoveText: 'Het account wordt verwijderd en kan niet worden teruggehaald.',
  confirmDeactivateTitle: (name) => `${name} deactiveren?`,
  confirmDeactivateText: 'Deze persoon kan niet meer inloggen totdat je het account weer activeert.',
  confirmResetTitle: (name) => `${name} een link sturen om het wachtwoord opnieuw in te stellen?`,
  confirmResetText: (email) =>
    `De e-mail gaat naar ${email}. Het huidige wachtwoord blijft werken totdat er een nieuw is ingesteld.`,
  getLinkTitle: (name) => `Link ophalen waarmee ${name} het wachtwoord opnieuw kan instellen?`,
  getLinkText:
    'Er wordt geen e-mail verzonden: je geeft de link zelf door. Het huidige wachtwoord blijft werken totdat er een nieuw is ingesteld.',
  waitIsOver: (name) => `Je kunt ${name} weer een e-mail sturen.`,
  waitUntil: (time) => `Opnieuw verzenden kan vanaf ${time}.`,

  createdBounced: (name) =>
    `${name} is toegevoegd, maar de activeringsmail kon niet worden bezorgd. Controleer het adres en verzend de e-mail daarna opnieuw.`,
  createdLink: (name) =>
    `${name} is toegevoegd. Er is geen e-mail verzonden: haal een link op en geef die door.`,
  created: (name) => `${name} is toegevoegd. Er is een e-mail onderweg om het account te activeren.`,
  updated: (name) => `${name} is opgeslagen.`,
  removed: (name) => `${name} is verwijderd.`,
  activatedPending: (name) =>
    `${name} kan weer worden geactiveerd en moet via e-mail een wachtwoord instellen.`,
  activated: (name) => `${name} is geactiveerd.`,
  deactivated: (name) => `${name} is gedeactiveerd.`,
  resetSent: (name) => `Er is een link naar ${name} verzonden om het wachtwoord opnieuw in te stellen.`,
  activationSentTo: (name) => `De activeringsmail is opnieuw naar ${name} verzonden.`,
  linkReady: (name) => `Geef deze link door aan ${name}:`,
  linkUntil: (when) => `De link werkt tot ${when}.`,
  mailFailed: (name) => `De e-mail aan ${name} kon niet worden bezorgd.`,
  mailBounced: (name) => `De e-mail aan ${name} kon niet worden bezorgd. Controleer het adres.`,
  mailExpired: (name) => `De link voor ${name} is verlopen. Verzend die opnieuw.`,
  actionFailed: {
    create: (name) => `${name} is niet toegevoegd.`,
    update: (name) => `${name} is niet opgeslagen.`,
    activate: (name) => `${name} is niet geactiveerd.`,
    deactivate: (name) => `${name} is niet gedeactiveerd.`,
    remove: (name) => `${name} is niet verwijderd.`,
    'reset-password': (name) => `Er is geen e-mail naar ${name} verzonden.`,
    'send-activation': (name) => `Er is geen e-mail naar ${name} verzonden.`,
  },

  error: {
    unauthenticated: 'Je sessie is verlopen. Log opnieuw in; wat je hebt ingevuld, blijft bewaard.',
    forbidden: 'Je hebt hier geen rechten voor.',
    'not-found': 'Deze gebruiker bestaat niet meer.',
    conflict: 'Dit botst met de huidige gegevens.',
    invalid: 'Sommige waarden zijn niet geaccepteerd.',
    'rate-limited': 'Te veel pogingen.',
    unavailable: 'De server is onbereikbaar of heeft een storing. Probeer het zo opnieuw.',
    timeout: 'De server deed er te lang over om te antwoorden. Probeer het zo opnieuw.',
    offline: 'Je bent offline. Controleer de verbinding en probeer het opnieuw.',
    malformed:
      'Het antwoord van de server is onleesbaar. Probeer het opnieuw of neem contact op met support.',
  },
  retryAfter: (seconds) =>
    plural(lang, seconds, {
      one: `Probeer het over ${n(seconds)} seconde opnieuw.`,
      other: `Probeer het over ${n(seconds)} seconden opnieuw.`,
    }),
  roleAboveOwn: 'Je kunt geen hogere rol geven dan je eigen rol.',
  refusal: {
    'last-admin': 'Dit is de laatste actieve beheerder. Maak eerst iemand anders beheerder.',
    self: 'Dit is je eigen account.',
    'higher-role': 'Deze persoon heeft een hogere rol dan jij.',
    'managed-elsewhere': 'Deze persoon wordt, ten minste deels, ergens anders beheerd.',
    'email-taken': 'Een andere gebruiker heeft dit e-mailadres al.',
    'stale-version': 'Iemand anders heeft deze gebruiker intussen gewijzigd.',
    'not-pending': 'Dit account is al geactiveerd.',
    inactive: 'Dit account is inactief.',
    'too-soon': 'Er is net al een e-mail verzonden.',
  },

  notLoaded:
    'Dit deel van de pagina kon niet worden geladen. Controleer de verbinding en probeer het opnieuw.',
  firstName: 'Voornaam',
  lastName: 'Achternaam',
  email: 'E-mail',
  phone: 'Telefoonnummer',
  role: 'Rol',
  newUserTitle: 'Nieuwe gebruiker',
  editUserTitle: (name) => `${name} bewerken`,
  changedMeanwhile: 'Intussen door iemand anders gewijzigd.',
  removedMeanwhile: 'Intussen door iemand anders verwijderd.',

  importUsers: 'Importeren…',
  exportUsers: 'Exporteren',

  roleName: { admin: 'Beheerder', editor: 'Bewerker', viewer: 'Lezer' },
};

const formTerms: FormTerms = {
  save: 'Opslaan',
  saving: 'Opslaan…',
  personalInformation: 'Persoonlijke gegevens',
  emailHint: 'Wordt gebruikt om in te loggen.',
  phonePrefix: 'Landnummer',
  phoneHint: 'Met het landnummer, bijvoorbeeld +31 6 12345678.',
  phoneNotValid: 'Dit lijkt geen bestaand nummer. Je kunt het toch opslaan.',
  requiredHint: 'Velden met een * zijn verplicht.',
  problems: (count) =>
    plural(lang, count, {
      one: 'Er is een probleem in één veld:',
      other: `Er zijn problemen in ${n(count)} velden:`,
    }),
  input: {
    required: (field) => `${field} is verplicht.`,
    'too-long': (field) => `${field} is te lang.`,
    'not-an-email': (field) => `${field} moet de vorm naam@example.com hebben.`,
    'not-a-phone-number': (field) =>
      `${field}: dit nummer is niet mogelijk. Controleer het landnummer en de cijfers.`,
  },
  discard: 'Weggooien',
  draftRestored: 'Wat je had ingevuld, is hersteld.',
  showCurrent: 'Actuele gegevens tonen',
  nowSaved: (value) => `Opgeslagen door iemand anders: ${value}`,
  conflictTitle: (name) => `Iemand anders heeft ${name} intussen gewijzigd`,
  conflictText:
    'Niets van wat je hebt ingevuld gaat verloren. Kies wat moet blijven waar jullie allebei iets hebben gewijzigd en sla daarna op.',
  conflictNone:
    'Niets van wat je hebt ingevuld gaat verloren en niets botst ermee. Sla op zodra je de wijzigingen hebt gezien.',
  conflictBefore: (value) => `Voorheen: ${value}`,
  theirValue: (value) => `Andere wijziging: ${value}`,
  yourValue: (value) => `Jouw wijziging: ${value}`,
  conflictChoose: 'Kies een van de twee of vul hieronder iets anders in.',
  conflictTheirs: 'Alleen door de ander gewijzigd, overgenomen',
  conflictMine: 'Alleen door jou gewijzigd, behouden',
  changedFrom: (field, before, after) => `${field}: ${before} → ${after}`,
  showChanges: 'Wijzigingen tonen',
  roleSummary: {
    admin: 'Volledige controle over de werkruimte',
    editor: 'Aanmaken, testen en analyses, geen beheer',
    viewer: 'Alleen lezen, geen gevoelige gegevens',
  },
  permission: {
    'members.manage': 'Leden beheren: toevoegen, verwijderen, rollen wijzigen',
    'billing.manage': 'Facturering beheren: verbruik, abonnementen, facturen, betaalmethoden',
    'resources.manage':
      'Alle resources aanmaken, bewerken en verwijderen: agents, gespreksflows, kennisbanken, stemmen',
    'data.access-all': 'Toegang tot alle gegevens, inclusief onbewerkte transcripties en opnamen',
    'telephony.configure': 'Telefonie-instellingen configureren',
    'settings.modify': 'Instellingen van de werkruimte wijzigen',
    'api-keys.manage':
      'API-sleutels, openbare sleutels, webhooks en capaciteitslimieten (gelijktijdigheid, CPS) beheren',
    'resources.edit': 'Agents, gespreksflows, kennisbanken en stemmen aanmaken en wijzigen',
    'interactions.test': 'Interacties testen en simuleren',
    'logs.access': 'Toegang tot logboeken, transcripties, opnamen en analyses',
    'data.export': 'Gegevens exporteren',
    'calls.run': 'Oproepen en campagnes uitvoeren',
    'connections.configure': 'Externe verbindingen configureren',
    'analytics.view': 'Oproepen en analyses bekijken',
    'calls.start': 'Een oproep starten',
    'history.access-scrubbed': 'Toegang tot de geschoonde geschiedenis',
    'telephony.view': 'Gegroepeerde telefonieresources bekijken',
    'resources.change': 'Resources aanmaken, bewerken of verwijderen',
    'api-keys.access': 'Toegang tot API-sleutels, webhooks of verbindingen',
    'administration.manage': 'Facturering, instellingen of leden beheren',
  },
  can: 'Wel toegestaan',
  cannot: 'Niet toegestaan',
  fullPermissions: 'Geen beperkingen: alle rechten',
  gains: 'Komt erbij',
  losses: 'Vervalt',
  noChange: 'Er verandert niets.',
  changeOf: (heading, list) => `${heading}: ${list}.`,
  clientRoles: 'Rollen per klant',
  roleAt: (client) => `Rol bij ${client}`,
  atClient: (client, text) => `${client} – ${text}`,
  notManaged: 'Je beheert deze klant niet. De rol daar blijft zoals die is.',
  sameAs: (client) => `Hetzelfde als bij ${client}`,
  addClient: 'Klant toevoegen',
  add: 'Toevoegen',
  takeAway: (client) => `${client} weghalen`,
  takenAway: 'Wordt weggehaald als je opslaat.',
  putBack: (client) => `${client} terugzetten`,
  severalRoles: 'Meerdere rollen',
  severalRolesAt: (client) => `Meerdere rollen bij ${client}`,
  ownRoleTitle: 'Je eigen rol wijzigen?',
  ownRoleText: 'Na het opslaan kun je dit misschien niet meer zelf terugdraaien.',
  ownRoleConfirm: 'Mijn rol wijzigen',
  showPermissions: (role) => `Wat ‘${role}’ inhoudt`,
};

const importTerms: ImportTerms = {
  importTitle: 'Gebruikers importeren',
  exportTitle: 'Gebruikers exporteren',
  importHint:
    'Eén persoon per rij, met voornaam, achternaam, e-mail, telefoon en rol. Er wordt niets opgeslagen voordat je hebt gezien wat er gaat gebeuren.',
  importFile: 'CSV-bestand',
  importPaste: 'Of plak de rijen',
  importProblem: {
    nothing: 'Kies een bestand of plak een paar rijen.',
    'no-rows': 'Er staat niemand in. Controleer of de rijen onder de kolomkoppen staan.',
    'too-large': 'Het bestand is groter dan 16 MB. Splits het en importeer de delen na elkaar.',
    unreadable: 'Het bestand kon niet worden gelezen. Kies het opnieuw.',
    'unclosed-quote':
      'Er wordt een aanhalingsteken geopend dat nergens wordt gesloten. Corrigeer het bestand en kies het opnieuw.',
  },
  continue: 'Doorgaan',
  back: 'Terug',
  stop: 'Stoppen',
  stopping: 'Stoppen…',
  readingFile: 'Bestand lezen…',
  matchTitle: (rows) => `${lines(rows)}: welke kolom bevat wat?`,
  hasHeadings: 'De eerste rij bevat kolomkoppen',
  notInFile: 'Niet in het bestand',
  columnNumber: (number) => `Kolom ${n(number)}`,
  forExample: (value) => `Bijvoorbeeld: ${value}`,
  emailColumnNeeded: 'Geef aan welke kolom het e-mailadres bevat: daaraan worden mensen herkend.',
  phoneCountry: 'Land voor telefoonnummers zonder landnummer',
  roleIfNone: 'Rol van nieuwe gebruikers als het bestand er geen noemt',
  checkingRows: 'Rijen controleren…',
  doneOf: (done, total) => `${n(done)} van ${n(total)}`,
  checkFailed: 'Niet alle rijen konden worden gecontroleerd',
  checkedTitle: (rows, wrong) =>
    `${lines(rows)} gecontroleerd, ${wrong === 0 ? 'geen problemen' : plural(lang, wrong, { one: `${n(wrong)} met een probleem`, other: `${n(wrong)} met problemen` })}`,
  alreadyThere: (count) =>
    plural(lang, count, {
      one: `${n(count)} persoon bestaat al.`,
      other: `${n(count)} personen bestaan al.`,
    }),
  rowNumber: 'Rij',
  problem: 'Probleem',
  rowProblem: {
    'unknown-role': (value) => `De rol ‘${value}’ bestaat niet.`,
    'several-roles': (value) => `Er is maar één rol mogelijk: ‘${value}’.`,
  },
  twiceInFile: (firstRow) => `Hetzelfde e-mailadres staat in rij ${n(firstRow)}.`,
  moreRows: (count) =>
    plural(lang, count, { one: `En nog ${n(count)} rij.`, other: `En nog ${n(count)} rijen.` }),
  saveProblems: 'Rijen met problemen opslaan',
  planTitle: 'Wat er gaat gebeuren',
  existingPeople: 'Mensen die al bestaan',
  existingChoice: { update: 'Wijzigen volgens het bestand', leave: 'Ongewijzigd laten' },
  planned: {
    create: (count) =>
      plural(lang, count, {
        one: `${n(count)} gebruiker wordt aangemaakt`,
        other: `${n(count)} gebruikers worden aangemaakt`,
      }),
    update: (count) =>
      plural(lang, count, {
        one: `${n(count)} gebruiker wordt gewijzigd`,
        other: `${n(count)} gebruikers worden gewijzigd`,
      }),
    leave: (count) =>
      plural(lang, count, {
        one: `${n(count)} gebruiker blijft ongewijzigd`,
        other: `${n(count)} gebruikers blijven ongewijzigd`,
      }),
    refuse: (count) =>
      plural(lang, count, {
        one: `${n(count)} rij wordt niet geïmporteerd`,
        other: `${n(count)} rijen worden niet geïmporteerd`,
      }),
  },
  plannedMail: 'Elke nieuwe gebruiker krijgt een activeringsmail.',
  changes: 'Wijzigingen',
  reason: 'Reden',
  changedValue: (field, before, after) => `${field}: ${before} → ${after}`,
  leftBecause: {
    same: 'Er is geen verschil.',
    kept: 'Je hebt ervoor gekozen om niets te wijzigen.',
    'not-offered': 'Je kunt deze gebruiker niet wijzigen.',
  },
  importCount: (count) => `${users(count)} importeren`,
  nothingToImport: 'Er zijn geen gebruikers om aan te maken of te wijzigen.',
  importing: 'Importeren…',
  serverWaits: (time) => `De server vroeg om een pauze. Om ${time} gaat het verder.`,
  imported: (created, updated) => `${n(created)} aangemaakt, ${n(updated)} gewijzigd`,
  importedFailed: (count) => `${n(count)} mislukt`,
  importedLeft: (count) => `${n(count)} nog niet gedaan`,
  retryFailed: 'Mislukte opnieuw proberen',
  goOn: 'Verdergaan',
  saveFailed: 'Opslaan wat niet is geïmporteerd',
  importAnother: 'Nog een bestand importeren',
  exporting: (done) => `${users(done)} tot nu toe`,
  exported: (count, file) => `${users(count)} opgeslagen in ${file}.`,
  exportFailed: 'De export is afgebroken.',
  fileName: 'gebruikers',
};

const bulkTerms: BulkTerms = {
  group: 'Acties voor de geselecteerde gebruikers',
  action: {
    activate: 'Activeren',
    deactivate: 'Deactiveren',
    'change-roles': 'Rol wijzigen',
    'send-email': 'E-mail verzenden',
    remove: 'Verwijderen',
  },
  selectAll: (count, atLeast) =>
    count === undefined
      ? 'Alle gevonden gebruikers selecteren'
      : `Alle gevonden gebruikers selecteren (${n(count)}${atLeast ? '+' : ''})`,
  selectingAll: 'Alle gevonden gebruikers selecteren…',
  looking: (found, total) => `${n(found)} van ${users(total)} bekeken…`,
  title: {
    activate: (count) => `${users(count)} activeren?`,
    deactivate: (count) => `${users(count)} deactiveren?`,
    'change-roles': (count) => `De rol van ${users(count)} wijzigen?`,
    'send-email': (count) => `Een e-mail naar ${users(count)} verzenden?`,
    remove: (count) => `${users(count)} verwijderen? Dit kan niet ongedaan worden gemaakt.`,
  },
  confirm: {
    activate: (count) => `${users(count)} activeren`,
    deactivate: (count) => `${users(count)} deactiveren`,
    'change-roles': (count) => `${users(count)} wijzigen`,
    'send-email': (count) => `Naar ${users(count)} verzenden`,
    remove: (count) => `${users(count)} verwijderen`,
  },
  chooseRole: 'Kies een rol',
  nobody: 'Dit is voor geen van de geselecteerde gebruikers mogelijk.',
  leftOut: (count) =>
    plural(lang, count, {
      one: `${n(count)} gebruiker wordt overgeslagen:`,
      other: `${n(count)} gebruikers worden overgeslagen:`,
    }),
  gone: (count) =>
    plural(lang, count, {
      one: `${n(count)} van de geselecteerde gebruikers bestaat niet meer.`,
      other: `${n(count)} van de geselecteerde gebruikers bestaan niet meer.`,
    }),
  noChange: {
    activate: 'Niet gedeactiveerd.',
    deactivate: 'Al inactief.',
    'change-roles': 'Heeft deze rol al.',
    'send-email': 'Niets te verzenden.',
    remove: 'Al verwijderd.',
  },
  notOffered: 'Niet mogelijk voor dit account zoals het nu is.',
  running: {
    activate: 'Gebruikers activeren',
    deactivate: 'Gebruikers deactiveren',
    'change-roles': 'Rollen wijzigen',
    'send-email': 'E-mails verzenden',
    remove: 'Gebruikers verwijderen',
  },
  undoing: 'Ongedaan maken',
  progress: (done, total) => `${n(done)} van ${users(total)}`,
  waits: (time) => `De server vraagt om te wachten tot ${time}.`,
  stop: 'Stoppen',
  stopping: 'Stoppen…',
  ended: 'Klaar',
  stopped: 'Gestopt',
  done: (count) => `Gelukt: ${users(count)}.`,
  failed: (count) => `Mislukt: ${users(count)}.`,
  prevented: (count) => `Aan de pagina overgelaten: ${users(count)}.`,
  untried: (count) => `Niet geprobeerd: ${users(count)}.`,
  rowDone: 'Gelukt.',
  rowPrevented: 'Aan de pagina overgelaten.',
  results: 'Resultaten',
  more: (count) => `En nog ${n(count)}.`,
  retryFailed: (count) => `Mislukte opnieuw proberen (${n(count)})`,
  resume: 'Doorgaan met de rest',
  undo: 'Ongedaan maken',
};

/** Dutch. */
export const nl: Locale = { lang, terms, formTerms, importTerms, bulkTerms };
