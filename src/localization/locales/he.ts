/* eslint-disable max-lines -- All words of a language stand in one file, so that one is enough to add a language. */
import { formatNumber, plural } from '../plural.js';
import type { BulkTerms } from '../bulk-terms.js';
import type { FormTerms } from '../form-terms.js';
import type { ImportTerms, Locale, Terms } from '../terms.js';

const lang = 'he';
const n = (value: number) => formatNumber(lang, value);
const users = (count: number) =>
  plural(lang, count, {
    one: 'משתמש אחד',
    two: `${n(count)} משתמשים`,
    other: `${n(count)} משתמשים`,
  });
const moreThanUsers = (count: number) =>
  plural(lang, count, {
    one: 'יותר ממשתמש אחד',
    two: `יותר מ־${n(count)} משתמשים`,
    other: `יותר מ־${n(count)} משתמשים`,
  });
const rows = (count: number) =>
  plural(lang, count, { one: 'שורה אחת', two: `${n(count)} שורות`, other: `${n(count)} שורות` });

const terms: Terms = {
  users: 'משתמשים',
  newUser: 'משתמש חדש',
  client: 'לקוח',
  allClients: 'כל הלקוחות',
  searchUsers: 'חיפוש משתמשים',
  searchHint: (minLength) =>
    plural(lang, minLength, {
      one: 'כדי לחפש יש להקליד לפחות תו אחד.',
      two: `כדי לחפש יש להקליד לפחות ${n(minLength)} תווים.`,
      other: `כדי לחפש יש להקליד לפחות ${n(minLength)} תווים.`,
    }),
  clearSearch: 'ניקוי החיפוש',
  columnName: 'שם',
  columnEmail: 'אימייל',
  columnPhone: 'טלפון',
  columnRole: 'תפקיד',
  columnClients: 'תפקידים לפי לקוח',
  columnLastLogin: 'כניסה אחרונה',
  columnCreationDate: 'תאריך יצירה',
  columnActive: 'פעיל',
  columnActions: 'פעולות',
  sortedBy: (column, direction) =>
    `מיון לפי ״${column}״, בסדר ${direction === 'ascending' ? 'עולה' : 'יורד'}.`,
  unknown: '–',
  never: 'אף פעם',
  noRole: 'ללא תפקיד',
  moreClients: (count) =>
    plural(lang, count, {
      one: `+${n(count)} לקוח נוסף`,
      two: `+${n(count)} לקוחות נוספים`,
      other: `+${n(count)} לקוחות נוספים`,
    }),

  filters: 'מסננים',
  statusFilter: 'סטטוס',
  anyTime: 'בכל זמן',
  notSignedInFor: (days) =>
    plural(lang, days, {
      one: 'ללא כניסה במשך יום אחד',
      two: 'ללא כניסה במשך יומיים',
      other: `ללא כניסה במשך ${n(days)} ימים`,
    }),
  neverSignedIn: 'ללא כניסה מעולם',
  counted: (label, count, atLeast) => `${label} (${n(count)}${atLeast ? '+' : ''})`,
  removeFilter: (label) => `הסרת המסנן: ${label}`,
  clearFilters: 'ניקוי המסננים',
  noMatchFilters: 'אין משתמשים שמתאימים למסננים האלה.',
  columns: 'עמודות',
  moveUp: (column) => `העברת ״${column}״ למעלה`,
  moveDown: (column) => `העברת ״${column}״ למטה`,
  widthOf: (column) => `רוחב העמודה ״${column}״ בפיקסלים`,
  movedTo: (column, place, places) => `העמודה ״${column}״ נמצאת במקום ${n(place)} מתוך ${n(places)}.`,
  resetColumns: 'איפוס העמודות',
  density: 'צפיפות',
  densityName: { comfortable: 'מרווחת', compact: 'צפופה' },
  views: 'תצוגות',
  noViews: 'עדיין אין תצוגות שמורות. אפשר להגדיר חיפוש, מסננים ועמודות ולשמור אותם בשם.',
  viewName: 'שם התצוגה',
  saveView: 'שמירת התצוגה',
  showView: (name) => `הצגת ״${name}״`,
  deleteView: (name) => `מחיקת ״${name}״`,
  selected: (count) =>
    plural(lang, count, {
      one: 'נבחר משתמש אחד',
      two: `נבחרו ${n(count)} משתמשים`,
      other: `נבחרו ${n(count)} משתמשים`,
    }),
  clearSelection: 'ביטול הבחירה',
  selectPage: 'בחירת כל המשתמשים שמוצגים כאן',
  selectUser: (name) => `בחירת ${name}`,

  status: { pending: 'בהמתנה', active: 'פעיל', inactive: 'מושבת' },
  activationSent: (when) => `ההזמנה נשלחה: ${when}`,
  activationBounced: 'מסירת האימייל נכשלה',
  activationExpired: 'פג תוקף קישור ההפעלה',
  sentAgainOn: (when) => `נשלחה שוב: ${when}`,
  resetSentOn: (when) => `קישור האיפוס נשלח: ${when}`,
  resetExpired: 'פג תוקף קישור האיפוס',

  pages: 'דפים',
  previous: 'הקודם',
  next: 'הבא',
  pageOf: (page, pages) => `דף ${n(page)} מתוך ${n(pages)}`,
  goToPage: (page) => `דף ${n(page)}`,
  pageSize: 'משתמשים בדף',
  goToUser: 'מעבר למשתמש מספר',
  go: 'מעבר',
  rangeOf: (from, to, total, atLeast) =>
    `${n(from)}–${n(to)} מתוך ${atLeast ? moreThanUsers(total) : users(total)}`,
  rangeWithoutTotal: (from, to) => `משתמשים ${n(from)}–${n(to)}`,
  found: (total, atLeast) =>
    atLeast
      ? `נמצאו ${moreThanUsers(total)}.`
      : plural(lang, total, {
          one: 'נמצא משתמש אחד.',
          two: `נמצאו ${n(total)} משתמשים.`,
          other: `נמצאו ${n(total)} משתמשים.`,
        }),
  loading: 'המשתמשים נטענים…',
  asOf: (time) => `נכון לשעה ${time}. מתבצע רענון…`,
  couldNotRefresh: (time) => `נכון לשעה ${time}. רענון המשתמשים האלה נכשל.`,
  rowChanged: 'השתנה',
  rowRemoved: 'נמחק',
  othersChanged: (count) =>
    plural(lang, count, {
      one: 'מישהו אחר שינה משתמש אחד ברשימה.',
      two: `מישהו אחר שינה ${n(count)} משתמשים ברשימה.`,
      other: `מישהו אחר שינה ${n(count)} משתמשים ברשימה.`,
    }),
  newUsers: (count) =>
    plural(lang, count, {
      one: 'משתמש חדש אחד – הצגה',
      two: `${n(count)} משתמשים חדשים – הצגה`,
      other: `${n(count)} משתמשים חדשים – הצגה`,
    }),
  maybeOutdated: 'ייתכן שיש נתונים חדשים יותר – הצגה',
  unreadable: (count) =>
    plural(lang, count, {
      one: 'קריאת הנתונים של משתמש אחד נכשלה, ולכן הוא לא מוצג.',
      two: `קריאת הנתונים של ${n(count)} משתמשים נכשלה, ולכן הם לא מוצגים.`,
      other: `קריאת הנתונים של ${n(count)} משתמשים נכשלה, ולכן הם לא מוצגים.`,
    }),

  emptyTitle: 'עדיין אין משתמשים',
  emptyText: 'אנשים שיתווספו יופיעו כאן.',
  noMatchTitle: 'אין תוצאות',
  noMatchText: (search) => `אין משתמשים שמתאימים לחיפוש ״${search}״. כדאי לבדוק את האיות או לקצר את החיפוש.`,
  noAdapterTitle: 'אין שרת מחובר',
  noAdapterText: 'לדף הזה לא הוגדר מתאם, ולכן אין מה להציג.',
  notSupported: 'השרת המחובר לא תומך בפעולה הזו.',
  forbiddenTitle: 'אין לך הרשאה לראות את המשתמשים האלה',
  forbiddenText: 'אפשר לבקש גישה ממנהלי סביבת העבודה.',
  unauthenticatedTitle: 'בוצעה יציאה מהחשבון',
  failedTitle: 'טעינת המשתמשים נכשלה',
  listRefused: 'השרת דחה את הבקשה. אפשר לנקות את החיפוש ואת המסננים, או לנסות שוב.',
  listRefreshed: 'הרשימה מציגה עכשיו את המצב העדכני.',
  tryAgain: 'ניסיון נוסף',
  stillWorking: 'הפעולה מתבצעת…',

  edit: 'עריכה',
  sendEmail: 'שליחת אימייל',
  sendAgain: 'שליחה חוזרת',
  getLink: 'קבלת קישור',
  remove: 'מחיקה',
  activate: 'הפעלה',
  deactivate: 'השבתה',
  moreActions: 'פעולות נוספות',
  cancel: 'ביטול',
  close: 'סגירה',
  dismiss: 'הסתרה',
  copyLink: 'העתקת הקישור',
  linkCopied: 'הקישור הועתק.',
  confirmRemoveTitle: (name) => `למחוק את ${name}?`,
  confirmRemoveText: 'החשבון יימחק ולא ניתן יהיה לשחזר אותו.',
  confirmDeactivateTitle: (name) => `להשבית את החשבון של ${name}?`,
  confirmDeactivateText: 'לא ניתן יהיה להיכנס לחשבון הזה עד שהוא יופעל מחדש.',
  confirmResetTitle: (name) => `לשלוח אל ${name} קישור לאיפוס הסיסמה?`,
  confirmResetText: (email) =>
    `האימייל יישלח לכתובת ${email}. הסיסמה הנוכחית תישאר בתוקף עד שתוגדר סיסמה חדשה.`,
  getLinkTitle: (name) => `לקבל קישור לאיפוס הסיסמה של ${name}?`,
  getLinkText:
    'לא יישלח אימייל: את הקישור צריך למסור באופן אישי. הסיסמה הנוכחית תישאר בתוקף עד שתוגדר סיסמה חדשה.',
  waitUntil: (time) => `שליחה חוזרת תתאפשר ב־${time}.`,
  waitIsOver: (name) => `אפשר שוב לשלוח אימייל אל ${name}.`,

  created: (name) => `החשבון של ${name} נוסף. אימייל להפעלת החשבון בדרך.`,
  createdBounced: (name) =>
    `החשבון של ${name} נוסף, אבל מסירת אימייל ההפעלה נכשלה. יש לבדוק את הכתובת ולשלוח אותו שוב.`,
  createdLink: (name) => `החשבון של ${name} נוסף. לא נשלח אימייל: יש לקבל קישור ולמסור אותו.`,
  updated: (name) => `הפרטים של ${name} נשמרו.`,
  removed: (name) => `החשבון של ${name} נמחק.`,
  activated: (name) => `החשבון של ${name} הופעל.`,
  activatedPending: (name) => `אפשר שוב להפעיל את החשבון של ${name}. צריך להגדיר לו סיסמה דרך האימייל.`,
  deactivated: (name) => `החשבון של ${name} הושבת.`,
  resetSent: (name) => `קישור לאיפוס הסיסמה נשלח אל ${name}.`,
  activationSentTo: (name) => `אימייל ההפעלה נשלח שוב אל ${name}.`,
  linkReady: (name) => `יש למסור את הקישור הזה אל ${name}:`,
  linkUntil: (when) => `הקישור בתוקף עד: ${when}.`,
  mailBounced: (name) => `מסירת האימייל אל ${name} נכשלה. יש לבדוק את הכתובת.`,
  mailFailed: (name) => `מסירת האימייל אל ${name} נכשלה.`,
  mailExpired: (name) => `פג תוקף הקישור של ${name}. יש לשלוח אותו שוב.`,
  actionFailed: {
    create: (name) => `החשבון של ${name} לא נוסף.`,
    update: (name) => `הפרטים של ${name} לא נשמרו.`,
    activate: (name) => `החשבון של ${name} לא הופעל.`,
    deactivate: (name) => `החשבון של ${name} לא הושבת.`,
    remove: (name) => `החשבון של ${name} לא נמחק.`,
    'reset-password': (name) => `לא נשלח אימייל אל ${name}.`,
    'send-activation': (name) => `לא נשלח אימייל אל ${name}.`,
  },

  error: {
    unauthenticated: 'פג תוקף ההתחברות. יש להיכנס שוב לחשבון; מה שהוקלד נשמר.',
    forbidden: 'אין לך הרשאה לפעולה הזו.',
    'not-found': 'המשתמש הזה כבר לא קיים.',
    conflict: 'הפעולה מתנגשת עם הנתונים הנוכחיים.',
    invalid: 'חלק מהערכים לא התקבלו.',
    'rate-limited': 'יותר מדי ניסיונות.',
    unavailable: 'השרת לא זמין או שיש בו תקלה. כדאי לנסות שוב בעוד רגע.',
    timeout: 'השרת לא הגיב בזמן. כדאי לנסות שוב בעוד רגע.',
    offline: 'אין חיבור לאינטרנט. יש לבדוק את החיבור ולנסות שוב.',
    malformed: 'לא ניתן לקרוא את תשובת השרת. אפשר לנסות שוב או לפנות לתמיכה.',
  },
  retryAfter: (seconds) =>
    plural(lang, seconds, {
      one: 'אפשר לנסות שוב בעוד שנייה.',
      two: 'אפשר לנסות שוב בעוד שתי שניות.',
      other: `אפשר לנסות שוב בעוד ${n(seconds)} שניות.`,
    }),
  roleAboveOwn: 'אי אפשר להקצות תפקיד גבוה משלך.',
  refusal: {
    'last-admin': 'זה חשבון הניהול הפעיל האחרון. קודם יש להעניק תפקיד ניהול למישהו אחר.',
    self: 'זה החשבון שלך.',
    'higher-role': 'התפקיד של המשתמש הזה גבוה משלך.',
    'managed-elsewhere': 'המשתמש הזה מנוהל במקום אחר, לפחות חלקית.',
    'email-taken': 'כתובת האימייל הזו שייכת למשתמש אחר.',
    'stale-version': 'מישהו אחר שינה את המשתמש הזה בינתיים.',
    'not-pending': 'החשבון הזה כבר הופעל.',
    inactive: 'החשבון הזה מושבת.',
    'too-soon': 'נשלח אימייל לפני רגע.',
  },

  notLoaded: 'טעינת החלק הזה של הדף נכשלה. יש לבדוק את החיבור ולנסות שוב.',
  firstName: 'שם פרטי',
  lastName: 'שם משפחה',
  email: 'אימייל',
  phone: 'מספר טלפון',
  role: 'תפקיד',
  newUserTitle: 'משתמש חדש',
  editUserTitle: (name) => `עריכה: ${name}`,
  changedMeanwhile: 'מישהו אחר שינה את הנתונים בינתיים.',
  removedMeanwhile: 'מישהו אחר מחק את המשתמש בינתיים.',

  importUsers: 'ייבוא…',
  exportUsers: 'ייצוא',

  roleName: { admin: 'ניהול', editor: 'עריכה', viewer: 'צפייה' },
};

const formTerms: FormTerms = {
  save: 'שמירה',
  saving: 'מתבצעת שמירה…',
  personalInformation: 'פרטים אישיים',
  emailHint: 'משמש לכניסה לחשבון.',
  phonePrefix: 'קידומת המדינה',
  phoneHint: 'המספר המלא עם הקידומת הבין־לאומית, החל בסימן +.',
  phoneNotValid: 'נראה שהמספר הזה לא בשימוש. אפשר לשמור אותו בכל זאת.',
  requiredHint: 'שדות המסומנים ב־* הם שדות חובה.',
  problems: (count) =>
    plural(lang, count, {
      one: 'יש בעיה בשדה אחד:',
      two: `יש בעיות ב־${n(count)} שדות:`,
      other: `יש בעיות ב־${n(count)} שדות:`,
    }),
  input: {
    required: (field) => `השדה ״${field}״ הוא שדה חובה.`,
    'too-long': (field) => `הטקסט בשדה ״${field}״ ארוך מדי.`,
    'not-an-email': (field) => `השדה ״${field}״ צריך להיות בתבנית name@example.com.`,
    'not-a-phone-number': (field) => `הערך בשדה ״${field}״ לא אפשרי. יש לבדוק את הקידומת ואת הספרות.`,
  },
  discard: 'ביטול השינויים',
  draftRestored: 'מה שהוקלד שוחזר.',
  showCurrent: 'הצגת הנתונים הנוכחיים',
  nowSaved: (value) => `הערך שמישהו אחר שמר: ${value}`,
  conflictTitle: (name) => `מישהו אחר שינה בינתיים את הפרטים של ${name}`,
  conflictText: 'שום דבר ממה שהוקלד לא אבד. במקום שבו יש שינויים משני הצדדים, יש לבחור מה יישאר ואז לשמור.',
  conflictNone: 'שום דבר ממה שהוקלד לא אבד, ואין התנגשויות. אפשר לעיין בשינויים ולשמור.',
  conflictBefore: (value) => `לפני השינוי: ${value}`,
  theirValue: (value) => `הערך של הצד השני: ${value}`,
  yourValue: (value) => `הערך שלך: ${value}`,
  conflictChoose: 'יש לבחור באחת משתי האפשרויות, או להקליד ערך אחר למטה.',
  conflictTheirs: 'השתנה רק בצד השני, והתקבל',
  conflictMine: 'השתנה רק אצלך, ונשמר',
  changedFrom: (field, before, after) => `${field}: ${after} במקום ${before}`,
  showChanges: 'הצגת השינויים',
  roleSummary: {
    admin: 'שליטה מלאה בסביבת העבודה',
    editor: 'יצירה, בדיקות וניתוח נתונים, ללא ניהול',
    viewer: 'לקריאה בלבד, ללא גישה למידע רגיש',
  },
  permission: {
    'members.manage': 'ניהול חברי הצוות: הוספה, הסרה ושינוי תפקידים',
    'billing.manage': 'ניהול החיוב: שימוש, מינויים, חשבוניות ואמצעי תשלום',
    'resources.manage': 'יצירה, עריכה ומחיקה של כל המשאבים: סוכנים, תרחישי שיחה, מאגרי ידע וקולות',
    'data.access-all': 'גישה לכל הנתונים, כולל תמלילים והקלטות גולמיים',
    'telephony.configure': 'קביעת הגדרות הטלפוניה',
    'settings.modify': 'שינוי ההגדרות של סביבת העבודה',
    'api-keys.manage':
      'ניהול מפתחות API, מפתחות ציבוריים, Webhooks ומגבלות קיבולת (שיחות במקביל ושיחות בשנייה)',
    'resources.edit': 'יצירה ועריכה של סוכנים, תרחישי שיחה, מאגרי ידע וקולות',
    'interactions.test': 'בדיקה והדמיה של אינטראקציות',
    'logs.access': 'גישה ליומנים, לתמלילים, להקלטות ולניתוח נתונים',
    'data.export': 'ייצוא נתונים',
    'calls.run': 'הפעלת שיחות וקמפיינים',
    'connections.configure': 'הגדרת חיבורים חיצוניים',
    'analytics.view': 'צפייה בשיחות ובניתוח נתונים',
    'calls.start': 'התחלת שיחה',
    'history.access-scrubbed': 'גישה להיסטוריה ללא מידע רגיש',
    'telephony.view': 'צפייה במשאבי טלפוניה מקובצים',
    'resources.change': 'יצירה, עריכה או מחיקה של משאבים',
    'api-keys.access': 'גישה למפתחות API, ל־Webhooks או לחיבורים',
    'administration.manage': 'ניהול החיוב, ההגדרות או חברי הצוות',
  },
  can: 'מותר',
  cannot: 'אסור',
  fullPermissions: 'שום דבר: הרשאות מלאות',
  gains: 'הרשאות שיתווספו',
  losses: 'הרשאות שיוסרו',
  noChange: 'שום דבר לא משתנה.',
  changeOf: (heading, list) => `${heading}: ${list}.`,
  clientRoles: 'תפקידים לפי לקוח',
  roleAt: (client) => `התפקיד אצל ${client}`,
  atClient: (client, text) => `${client} – ${text}`,
  notManaged: 'אין לך הרשאה לנהל את הלקוח הזה. התפקיד אצלו נשאר כפי שהוא.',
  sameAs: (client) => `כמו אצל ${client}`,
  addClient: 'הוספת לקוח',
  add: 'הוספה',
  takeAway: (client) => `הסרת הלקוח: ${client}`,
  takenAway: 'הלקוח יוסר עם השמירה.',
  putBack: (client) => `החזרת הלקוח: ${client}`,
  severalRoles: 'כמה תפקידים',
  severalRolesAt: (client) => `כמה תפקידים אצל ${client}`,
  ownRoleTitle: 'לשנות את התפקיד שלך?',
  ownRoleText: 'ייתכן שאחרי השמירה לא תהיה לך אפשרות להחזיר את התפקיד הקודם.',
  ownRoleConfirm: 'שינוי התפקיד שלי',
  showPermissions: (role) => `משמעות התפקיד ״${role}״`,
};

const importTerms: ImportTerms = {
  importTitle: 'ייבוא משתמשים',
  exportTitle: 'ייצוא משתמשים',
  importHint:
    'שורה אחת לכל אדם, עם שם פרטי, שם משפחה, אימייל, טלפון ותפקיד. שום דבר לא נשמר לפני שמוצג מה עומד לקרות.',
  importFile: 'קובץ CSV',
  importPaste: 'או הדבקת השורות',
  importProblem: {
    nothing: 'יש לבחור קובץ או להדביק שורות.',
    'no-rows': 'אין כאן אף אחד. יש לוודא שהשורות נמצאות מתחת לכותרות.',
    'too-large': 'הקובץ גדול מ־16 מגה־בייט. יש לפצל אותו ולייבא את החלקים זה אחר זה.',
    unreadable: 'קריאת הקובץ נכשלה. יש לבחור אותו שוב.',
    'unclosed-quote': 'יש בקובץ מירכאות שנפתחו ולא נסגרו. יש לתקן את הקובץ ולבחור אותו שוב.',
  },
  continue: 'המשך',
  back: 'חזרה',
  stop: 'עצירה',
  stopping: 'הפעולה נעצרת…',
  readingFile: 'מתבצעת קריאת הקובץ…',
  matchTitle: (count) => `${rows(count)}: מה יש בכל עמודה?`,
  hasHeadings: 'בשורה הראשונה יש כותרות',
  notInFile: 'לא בקובץ',
  columnNumber: (number) => `עמודה ${n(number)}`,
  forExample: (value) => `לדוגמה: ${value}`,
  emailColumnNeeded: 'יש לציין באיזו עמודה נמצאת כתובת האימייל: לפיה מזהים את האנשים.',
  phoneCountry: 'המדינה של מספרי טלפון ללא קידומת',
  roleIfNone: 'התפקיד של משתמשים חדשים כשהוא לא מצוין בקובץ',
  checkingRows: 'השורות נבדקות…',
  doneOf: (done, total) => `${n(done)} מתוך ${n(total)}`,
  checkFailed: 'לא ניתן היה לבדוק את כל השורות',
  checkedTitle: (count, wrong) => {
    const checked = plural(lang, count, {
      one: 'שורה אחת נבדקה',
      two: `${n(count)} שורות נבדקו`,
      other: `${n(count)} שורות נבדקו`,
    });
    const withProblems = plural(lang, wrong, {
      one: 'נמצאה בעיה בשורה אחת',
      two: `נמצאו בעיות ב־${n(wrong)} שורות`,
      other: `נמצאו בעיות ב־${n(wrong)} שורות`,
    });
    return `${checked}, ${wrong === 0 ? 'אין בעיות' : withProblems}`;
  },
  alreadyThere: (count) =>
    plural(lang, count, {
      one: 'אדם אחד כבר קיים במערכת.',
      two: `${n(count)} אנשים כבר קיימים במערכת.`,
      other: `${n(count)} אנשים כבר קיימים במערכת.`,
    }),
  rowNumber: 'שורה',
  problem: 'בעיה',
  rowProblem: {
    'unknown-role': (value) => `אין תפקיד בשם ״${value}״.`,
    'several-roles': (value) => `אפשר לציין רק תפקיד אחד: ״${value}״.`,
  },
  twiceInFile: (firstRow) => `אותה כתובת אימייל מופיעה בשורה ${n(firstRow)}.`,
  moreRows: (count) =>
    plural(lang, count, {
      one: 'ועוד שורה אחת.',
      two: `ועוד ${n(count)} שורות.`,
      other: `ועוד ${n(count)} שורות.`,
    }),
  saveProblems: 'שמירת השורות עם הבעיות',
  planTitle: 'מה עומד לקרות',
  existingPeople: 'אנשים שכבר קיימים במערכת',
  existingChoice: { update: 'שינוי הפרטים לפי הקובץ', leave: 'השארת הפרטים כפי שהם' },
  planned: {
    create: (count) =>
      plural(lang, count, {
        one: 'משתמש אחד ייווצר',
        two: `${n(count)} משתמשים ייווצרו`,
        other: `${n(count)} משתמשים ייווצרו`,
      }),
    update: (count) =>
      plural(lang, count, {
        one: 'משתמש אחד ישתנה',
        two: `${n(count)} משתמשים ישתנו`,
        other: `${n(count)} משתמשים ישתנו`,
      }),
    leave: (count) =>
      plural(lang, count, {
        one: 'משתמש אחד יישאר ללא שינוי',
        two: `${n(count)} משתמשים יישארו ללא שינוי`,
        other: `${n(count)} משתמשים יישארו ללא שינוי`,
      }),
    refuse: (count) =>
      plural(lang, count, {
        one: 'שורה אחת לא תיובא',
        two: `${n(count)} שורות לא ייובאו`,
        other: `${n(count)} שורות לא ייובאו`,
      }),
  },
  plannedMail: 'לכל משתמש חדש נשלח אימייל הפעלה.',
  changes: 'שינויים',
  reason: 'סיבה',
  changedValue: (field, before, after) => `${field}: ${after} במקום ${before}`,
  leftBecause: {
    same: 'אין הבדל.',
    kept: 'נבחר להשאיר את הפרטים כפי שהם.',
    'not-offered': 'אין לך אפשרות לשנות את המשתמש הזה.',
  },
  importCount: (count) => `ייבוא ${users(count)}`,
  nothingToImport: 'אין משתמשים ליצירה או לשינוי.',
  importing: 'מתבצע ייבוא…',
  serverWaits: (time) => `השרת ביקש הפסקה. הייבוא יימשך בשעה ${time}.`,
  imported: (created, updated) => `נוצרו: ${n(created)}, השתנו: ${n(updated)}`,
  importedFailed: (count) => `נכשלו: ${n(count)}`,
  importedLeft: (count) => `עדיין לא בוצעו: ${n(count)}`,
  retryFailed: 'ניסיון נוסף לפריטים שנכשלו',
  goOn: 'המשך',
  saveFailed: 'שמירת מה שלא יובא',
  importAnother: 'ייבוא קובץ נוסף',
  exporting: (done) => `${users(done)} עד כה`,
  exported: (count, file) =>
    plural(lang, count, {
      one: `משתמש אחד נשמר בקובץ ${file}.`,
      two: `${n(count)} משתמשים נשמרו בקובץ ${file}.`,
      other: `${n(count)} משתמשים נשמרו בקובץ ${file}.`,
    }),
  exportFailed: 'הייצוא נקטע.',
  // In Latin letters: the date and the ending after it would be turned around otherwise.
  fileName: 'users',
};

const bulkTerms: BulkTerms = {
  group: 'פעולות על המשתמשים שנבחרו',
  action: {
    activate: 'הפעלה',
    deactivate: 'השבתה',
    'change-roles': 'שינוי תפקיד',
    'send-email': 'שליחת אימייל',
    remove: 'מחיקה',
  },
  selectAll: (count, atLeast) =>
    count === undefined
      ? 'בחירת כל המשתמשים המתאימים'
      : `בחירת כל המשתמשים המתאימים (${n(count)}${atLeast ? '+' : ''})`,
  selectingAll: 'מתבצעת בחירה של כל המשתמשים המתאימים…',
  looking: (found, total) => `מתבצעת בדיקה: ${n(found)} מתוך ${users(total)}…`,
  title: {
    activate: (count) => `להפעיל ${users(count)}?`,
    deactivate: (count) => `להשבית ${users(count)}?`,
    'change-roles': (count) => `לשנות את התפקיד של ${users(count)}?`,
    'send-email': (count) =>
      plural(lang, count, {
        one: 'לשלוח אימייל למשתמש אחד?',
        two: `לשלוח אימייל ל־${n(count)} משתמשים?`,
        other: `לשלוח אימייל ל־${n(count)} משתמשים?`,
      }),
    remove: (count) => `למחוק ${users(count)}? אי אפשר לבטל את הפעולה.`,
  },
  confirm: {
    activate: (count) => `הפעלת ${users(count)}`,
    deactivate: (count) => `השבתת ${users(count)}`,
    'change-roles': (count) => `שינוי התפקיד של ${users(count)}`,
    'send-email': (count) =>
      plural(lang, count, {
        one: 'שליחה למשתמש אחד',
        two: `שליחה ל־${n(count)} משתמשים`,
        other: `שליחה ל־${n(count)} משתמשים`,
      }),
    remove: (count) => `מחיקת ${users(count)}`,
  },
  chooseRole: 'בחירת תפקיד',
  nobody: 'הפעולה לא מתאימה לאף אחד מהמשתמשים שנבחרו.',
  leftOut: (count) =>
    plural(lang, count, {
      one: 'משתמש אחד לא ייכלל:',
      two: `${n(count)} משתמשים לא ייכללו:`,
      other: `${n(count)} משתמשים לא ייכללו:`,
    }),
  gone: (count) =>
    plural(lang, count, {
      one: 'אחד מהמשתמשים שנבחרו כבר לא קיים.',
      two: 'שניים מהמשתמשים שנבחרו כבר לא קיימים.',
      other: `${n(count)} מהמשתמשים שנבחרו כבר לא קיימים.`,
    }),
  noChange: {
    activate: 'החשבון לא מושבת.',
    deactivate: 'החשבון כבר מושבת.',
    'change-roles': 'התפקיד הזה כבר מוגדר.',
    'send-email': 'אין מה לשלוח.',
    remove: 'החשבון כבר נמחק.',
  },
  notOffered: 'לא אפשרי בחשבון הזה במצבו הנוכחי.',
  running: {
    activate: 'מתבצעת הפעלת משתמשים',
    deactivate: 'מתבצעת השבתת משתמשים',
    'change-roles': 'מתבצע שינוי תפקידים',
    'send-email': 'מתבצעת שליחת אימיילים',
    remove: 'מתבצעת מחיקת משתמשים',
  },
  undoing: 'מתבצע ביטול של הפעולה',
  progress: (done, total) => `${n(done)} מתוך ${users(total)}`,
  waits: (time) => `השרת מבקש להמתין עד ${time}.`,
  stop: 'עצירה',
  stopping: 'הפעולה נעצרת…',
  ended: 'הפעולה הסתיימה',
  stopped: 'הפעולה נעצרה',
  done: (count) => `הפעולה בוצעה עבור ${users(count)}.`,
  failed: (count) => `הפעולה נכשלה עבור ${users(count)}.`,
  prevented: (count) => `הפעולה הועברה לטיפול הדף עבור ${users(count)}.`,
  untried: (count) => `הפעולה עדיין לא בוצעה עבור ${users(count)}.`,
  rowDone: 'בוצע.',
  rowPrevented: 'הועבר לטיפול הדף.',
  results: 'תוצאות',
  more: (count) =>
    plural(lang, count, {
      one: 'ועוד משתמש אחד.',
      two: `ועוד ${n(count)} משתמשים.`,
      other: `ועוד ${n(count)} משתמשים.`,
    }),
  retryFailed: (count) => `ניסיון נוסף לפריטים שנכשלו (${n(count)})`,
  resume: 'המשך עם השאר',
  undo: 'ביטול הפעולה',
};

/** Hebrew. */
export const he: Locale = { lang, terms, formTerms, importTerms, bulkTerms };
