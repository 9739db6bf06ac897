import { formatNumber, plural } from '../plural.js';
import type { ImportTerms } from '../terms.js';

const lang = 'en';
const n = (value: number) => formatNumber(lang, value);
const users = (count: number) => plural(lang, count, { one: `${n(count)} user`, other: `${n(count)} users` });

/** The words of import and export in English. */
export const importTerms: ImportTerms = {
  importTitle: 'Import users',
  exportTitle: 'Export users',
  importHint:
    'One person a row, with first name, last name, e-mail, phone and role. Nothing is saved before you have seen what will happen.',
  importFile: 'CSV file',
  importPaste: 'Or paste the rows',
  importProblem: {
    nothing: 'Choose a file, or paste some rows.',
    'no-rows': 'There is nobody in it. Check that the rows stand below the headings.',
    'too-large': 'The file is larger than 16 MB. Split it, and import the parts one after another.',
    unreadable: 'The file could not be read. Choose it again.',
    'unclosed-quote': 'A quotation mark is opened and never closed. Correct the file, and choose it again.',
  },
  continue: 'Continue',
  back: 'Back',
  stop: 'Stop',
  stopping: 'Stopping…',
  readingFile: 'Reading the file…',
  matchTitle: (rows) =>
    `${plural(lang, rows, { one: `${n(rows)} row`, other: `${n(rows)} rows` })}: which column is what?`,
  hasHeadings: 'The first row has headings',
  notInFile: 'Not in the file',
  columnNumber: (number) => `Column ${n(number)}`,
  forExample: (value) => `For example: ${value}`,
  emailColumnNeeded: 'Say which column has the e-mail address: people are recognised by it.',
  phoneCountry: 'Country of phone numbers without a prefix',
  roleIfNone: 'Role of new users where the file names none',
  checkingRows: 'Checking the rows…',
  doneOf: (done, total) => `${n(done)} of ${n(total)}`,
  checkFailed: 'The rows could not all be checked',
  checkedTitle: (rows, wrong) =>
    `${plural(lang, rows, { one: `${n(rows)} row`, other: `${n(rows)} rows` })} checked, ${wrong === 0 ? 'no problems' : plural(lang, wrong, { one: `${n(wrong)} with a problem`, other: `${n(wrong)} with problems` })}`,
  alreadyThere: (count) =>
    plural(lang, count, {
      one: `${n(count)} person is already there.`,
      other: `${n(count)} people are already there.`,
    }),
  rowNumber: 'Row',
  problem: 'Problem',
  rowProblem: {
    'unknown-role': (value) => `There is no role “${value}”.`,
    'several-roles': (value) => `Only one role is possible: “${value}”.`,
  },
  twiceInFile: (firstRow) => `The same e-mail address stands in row ${n(firstRow)}.`,
  moreRows: (count) => `And ${n(count)} more.`,
  saveProblems: 'Save the rows with problems',
  planTitle: 'What will happen',
  existingPeople: 'People who are already there',
  existingChoice: { update: 'Change them as the file says', leave: 'Leave them as they are' },
  planned: {
    create: (count) => `${users(count)} will be created`,
    update: (count) => `${users(count)} will be changed`,
    leave: (count) => `${users(count)} will be left as ${count === 1 ? 'it is' : 'they are'}`,
    refuse: (count) =>
      `${plural(lang, count, { one: `${n(count)} row`, other: `${n(count)} rows` })} will not be imported`,
  },
  plannedMail: 'Each new user receives an activation e-mail.',
  changes: 'Changes',
  reason: 'Reason',
  changedValue: (field, before, after) => `${field}: ${before} → ${after}`,
  leftBecause: {
    same: 'Nothing is different.',
    kept: 'You chose to leave them.',
    'not-offered': 'You cannot change this user.',
  },
  importCount: (count) => `Import ${users(count)}`,
  nothingToImport: 'There is nobody to create or change.',
  importing: 'Importing…',
  serverWaits: (time) => `The server asked for a pause. It goes on at ${time}.`,
  imported: (created, updated) => `${n(created)} created, ${n(updated)} changed`,
  importedFailed: (count) => `${n(count)} failed`,
  importedLeft: (count) => `${n(count)} not done yet`,
  retryFailed: 'Retry what failed',
  goOn: 'Go on',
  saveFailed: 'Save what was not imported',
  importAnother: 'Import another file',
  exporting: (done) => `${users(done)} so far`,
  exported: (count, file) => `${users(count)} saved to ${file}.`,
  exportFailed: 'The export broke off.',
  fileName: 'users',
};
