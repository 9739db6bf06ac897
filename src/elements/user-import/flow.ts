import { html, type LitElement, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { AdapterSource } from '../../controllers/adapter-source.js';
import { ExistingUsers } from '../../controllers/existing-users.js';
import { ImportRunner } from '../../controllers/import-runner.js';
import type { Localize } from '../../controllers/localize.js';
import { Pace } from '../../controllers/pace.js';
import { CSV_MAX_SIZE, readCsv, textOfFile, UnclosedQuoteError } from '../../controllers/read-csv.js';
import { breathe, inSlices } from '../../controllers/slices.js';
import { AdapterError } from '../../data/index.js';
import {
  countryOf,
  loadedTerms,
  loadTerms,
  loadPhoneNumbers,
  listed,
  roleName,
  type ImportTerms,
  type PhoneNumbers,
} from '../../localization/index.js';
import {
  actionsOf,
  planEach,
  planRows,
  type ExistingChoice,
  type PlannedRow,
  type PlanRules,
} from '../../state/import-plan.js';
import { checkRows } from '../../state/import-rows.js';
import type { ImportRun } from '../../state/import-run.js';
import {
  fileRead,
  isBusy,
  peopleRows,
  stepBack,
  type ImportFile,
  type ImportFindings,
  type ImportState,
} from '../../state/user-import.js';
import { csvName, saveFile } from '../parts/save-file.js';
import { renderChoose } from './choose-step.js';
import { renderMatch } from './match-step.js';
import { problemFile } from './problem-file.js';
import { renderChecked, renderChecking, renderCheckFailed, renderPlanned } from './rows-steps.js';
import { renderRun } from './run-step.js';
import { UserImportCloseEvent, UsersImportedEvent } from './user-import.events.js';
import { fieldNames, readPhone, roleNames } from './words.js';

/** An element that imports users. */
export interface ImportHost extends LitElement {
  readonly country: string | undefined;
}

/** What the steps need. */
export interface FlowParts {
  readonly host: ImportHost;
  readonly source: AdapterSource;
  readonly localize: Localize;
  readonly notLoaded: () => void;
}

/** Owns where an import is, and leads from step to step. The markup of each step stands beside it. */
export class ImportFlow {
  readonly source: AdapterSource;
  readonly localize: Localize;
  /** The file that was chosen, kept when a person comes back to that step; so is what was pasted. */
  chosen: FileList | null = null;
  pasted = '';
  phoneNumbers: PhoneNumbers | undefined;
  /** The lists of the dry run that a person opened. */
  readonly opened = new Set<PlannedRow['plan']>();
  readonly #host: ImportHost;
  readonly #notLoaded: () => void;
  #state: ImportState = { step: 'choose' };
  #abort = new AbortController();
  #existing: ExistingUsers | undefined;
  #runner: ImportRunner | undefined;
  #wantedLang: string | undefined;
  #planned: { findings: ImportFindings; choice: ExistingChoice; plan: readonly PlannedRow[] } | undefined;

  constructor({ host, source, localize, notLoaded }: FlowParts) {
    this.#host = host;
    this.source = source;
    this.localize = localize;
    this.#notLoaded = notLoaded;
  }

  get state(): ImportState {
    return this.#state;
  }

  get isBusy(): boolean {
    return isBusy(this.#state);
  }

  /** The words of this language; `undefined` while they are on their way. */
  get words(): ImportTerms | undefined {
    const { lang } = this.localize;
    const words = loadedTerms('importTerms', lang);
    if (!words && this.#wantedLang !== lang) void this.load();
    return words;
  }

  /** Brings the words of this language. */
  async load(): Promise<void> {
    const { lang } = this.localize;
    this.#wantedLang = lang;
    try {
      await loadTerms('importTerms', lang);
      this.#host.requestUpdate();
    } catch {
      this.#notLoaded();
    }
  }

  render(words: ImportTerms): TemplateResult {
    // Each step has a heading of its own, so that the focus that goes there is told.
    return html`<div class="step">${keyed(this.#headingKey, this.#renderStep(words))}</div>`;
  }

  focusHeading(options?: FocusOptions): void {
    this.#host.renderRoot.querySelector<HTMLElement>('h3')?.focus(options);
  }

  /** Reads what was chosen or pasted. */
  async read(): Promise<void> {
    const { pasted } = this;
    const chosen = this.chosen?.[0];
    if (!chosen && pasted.trim() === '') return this.#toChoose('nothing');
    if ((chosen?.size ?? pasted.length) > CSV_MAX_SIZE) return this.#toChoose('too-large');
    const { signal } = this.#begin({ step: 'reading' });
    try {
      const phoneNumbers = await this.#loadPhoneNumbers().catch(() => undefined);
      // Sorted now, and not while the next step is rendered, which takes long enough without it.
      phoneNumbers?.countries(this.localize.lang);
      await breathe(signal);
      const rows = await readCsv(chosen ? await textOfFile(chosen) : pasted, signal);
      await breathe(signal);
      const country = this.#host.country ?? countryOf(this.localize.lang);
      // Roles come in falling order of power.
      this.#set(fileRead(rows, fieldNames(), { country, roleId: this.source.roles.at(-1)?.id }));
      if (this.#state.step === 'choose') this.#focusProblem();
    } catch (thrown) {
      if (signal.aborted) return;
      this.#toChoose(thrown instanceof UnclosedQuoteError ? 'unclosed-quote' : 'unreadable');
    }
  }

  /** Checks every row, and looks who is there already. */
  async check(file: ImportFile): Promise<void> {
    const { adapter, roles } = this.source;
    if (file.matching.email === undefined) {
      this.#set({ step: 'match', file, needsEmail: true });
      await this.#host.updateComplete;
      this.#host.renderRoot.querySelector<HTMLElement>('[data-field="email"]')?.focus();
      return;
    }
    if (!adapter) return;
    const { signal } = this.#begin({ step: 'checking', file, done: 0, total: 0 });
    const progress = (done: number, total: number) => {
      if (!signal.aborted) this.#set({ step: 'checking', file, done, total });
    };
    try {
      const rows = peopleRows(file);
      const rules = {
        matching: file.matching,
        readPhone: readPhone(await this.#loadPhoneNumbers(), file.country),
        roles: roleNames(roles),
        multipleRoles: adapter.capabilities.multipleRoles,
      };
      const checked = await inSlices(checkRows(rows, rules), signal, (done) => {
        progress(done, rows.length);
      });
      const emails = checked.map(({ values }) => values.email.toLowerCase());
      this.#existing ??= new ExistingUsers(adapter, new Pace());
      // How much there is to ask is not known before the backend's first answer.
      progress(0, 0);
      const existing = await this.#existing.find(new Set(emails.filter(Boolean)), signal, progress);
      const findings = { checked, existing: new Map(existing) };
      const plan = await inSlices(planEach(checked, existing, this.#planRules(file, 'update')), signal);
      this.#planned = { findings, choice: 'update', plan };
      await breathe(signal);
      this.#set({ step: 'checked', file, findings });
    } catch (thrown) {
      if (signal.aborted) return;
      const error = AdapterError.is(thrown) ? thrown : undefined;
      this.#set({ step: 'check-failed', file, error });
    }
  }

  /** What roles are called, in one line. */
  roleNames(ids: readonly string[]): string {
    const { terms, lang } = this.localize;
    const { roles } = this.source;
    return listed(
      lang,
      ids.map((id) => roleName(terms, roles.find((role) => role.id === id) ?? { id })),
    );
  }

  /** What will become of the rows. */
  plan(findings: ImportFindings, file: ImportFile, choice: ExistingChoice): readonly PlannedRow[] {
    const before = this.#planned;
    if (before?.findings === findings && before.choice === choice) return before.plan;
    const plan = planRows(findings.checked, findings.existing, this.#planRules(file, choice));
    this.#planned = { findings, choice, plan };
    return plan;
  }

  /** Does what was planned. */
  async run(plan: readonly PlannedRow[]): Promise<void> {
    const { adapter } = this.source;
    const before = this.#state;
    if (!adapter || before.step !== 'planned') return;
    const change = (run: ImportRun) => {
      this.#set({ ...before, step: 'run', run });
    };
    this.#runner = new ImportRunner(this.#host, adapter, actionsOf(plan), change);
    // Who is there already is another question after this.
    this.#existing = undefined;
    await this.#follow(this.#runner.start());
  }

  goOn(): void {
    if (this.#runner) void this.#follow(this.#runner.resume());
  }

  retry(): void {
    if (this.#runner) void this.#follow(this.#runner.retry());
  }

  /** Stops what is going on. What was checked or written stays. */
  stop(): void {
    if (this.#state.step === 'run') this.#runner?.stop();
    else if (this.isBusy) this.back();
  }

  back(): void {
    this.#abort.abort();
    this.#set(stepBack(this.#state));
  }

  /** Opens or closes a list of the dry run. */
  toggle(kind: PlannedRow['plan'], isOpen: boolean): void {
    if (isOpen) this.opened.add(kind);
    else this.opened.delete(kind);
    this.#host.requestUpdate();
  }

  /** Takes in what a person said in a step, or goes on to another one. */
  set(state: ImportState): void {
    this.#set(state);
  }

  /** Begins anew. */
  restart(): void {
    this.chosen = null;
    this.pasted = '';
    this.#runner = undefined;
    this.#set({ step: 'choose' });
  }

  close(): void {
    const event = new UserImportCloseEvent();
    this.#host.dispatchEvent(event);
  }

  /** Saves the rows that were not imported, each with the reason. */
  async saveProblems(plan: readonly PlannedRow[], words: ImportTerms): Promise<void> {
    const state = this.#state;
    if (!('file' in state)) return;
    const failed = state.step === 'run' ? state.run.progress.failed : [];
    const file = await problemFile(this.localize, words, state.file, plan, failed);
    saveFile(file, csvName(words.fileName));
  }

  #renderStep(words: ImportTerms): TemplateResult {
    const state = this.#state;
    switch (state.step) {
      case 'choose':
        return renderChoose(this, words, state.problem);
      case 'reading':
        return renderChecking(this, words, words.readingFile);
      case 'match':
        return renderMatch(this, words, state);
      case 'checking':
        return renderChecking(this, words, words.checkingRows, state);
      case 'check-failed':
        return renderCheckFailed(this, words, state);
      case 'checked':
        return renderChecked(this, words, state);
      case 'planned':
        return renderPlanned(this, words, state);
      case 'run':
        return renderRun(this, words, state);
    }
  }

  #planRules({ roleId }: ImportFile, existing: ExistingChoice): PlanRules {
    const { access, clientId } = this.source;
    return { clientId, access, defaultRoleIds: roleId === undefined ? [] : [roleId], existing };
  }

  get #headingKey(): string {
    const state = this.#state;
    return state.step === 'run' ? `run ${isBusy(state)}` : state.step;
  }

  #begin(state: ImportState): AbortController {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#set(state);
    return this.#abort;
  }

  #toChoose(problem: Extract<ImportState, { step: 'choose' }>['problem']): void {
    this.#set({ step: 'choose', problem });
    this.#focusProblem();
  }

  #focusProblem(): void {
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector<HTMLElement>('input[type="file"]')?.focus();
    });
  }

  async #follow(running: Promise<void>): Promise<void> {
    await running;
    const state = this.#state;
    if (state.step !== 'run') return;
    const { created, updated, failed, left } = state.run.progress;
    const event = new UsersImportedEvent(created, updated, failed.length, left.length);
    this.#host.dispatchEvent(event);
  }

  async #loadPhoneNumbers(): Promise<PhoneNumbers> {
    return (this.phoneNumbers ??= await loadPhoneNumbers());
  }

  /** Whether the focus is inside is asked before the step that has it goes. */
  #set(state: ImportState): void {
    const before = this.#headingKey;
    this.#state = state;
    this.#host.requestUpdate();
    if (this.#headingKey !== before) void this.#focusIfInside();
  }

  /** The focus goes to the heading of a new step, unless the person is somewhere else by now. */
  async #focusIfInside(): Promise<void> {
    const root = this.#host.renderRoot as ShadowRoot;
    const { activeElement: before } = root;
    if (!before) return;
    await this.#host.updateComplete;
    // To focus makes the browser lay out the step, which has a task of its own, as rendering it had.
    await breathe();
    const isLost = document.activeElement === document.body;
    if (isLost || root.activeElement === before) this.focusHeading();
  }
}
