import type { ReactiveElement } from 'lit';
import {
  loadPhoneNumbers,
  PLAIN_PHONE_NUMBERS,
  type PhoneCountry,
  type PhoneNumbers,
  type PhoneReading,
} from '../../localization/index.js';
import type { Draft, DraftValues } from '../../state/user-draft.js';

/** The number of a draft as it is shown, and what can be read in it. */
export interface ShownPhone {
  readonly text: string;
  /** ISO 3166-1 alpha-2; empty for a number that belongs to no country, or of which that is not known. */
  readonly country: string;
  readonly reading: PhoneReading | undefined;
}

/** What the field needs of its form. */
export interface PhoneForm {
  readonly draft: () => Draft | undefined;
  readonly change: (values: Partial<DraftValues>) => void;
}

/**
 * Owns what a form knows about phone numbers: loads the metadata when it is first needed, and turns what is typed into
 * a number with a country. Until the metadata is there, or if it cannot be had, international numbers work. Owns no
 * values: it hands them to the form.
 */
export class PhoneInput {
  readonly #host: ReactiveElement;
  readonly #form: PhoneForm;
  #numbers: PhoneNumbers = PLAIN_PHONE_NUMBERS;
  #isLeft = false;
  /** Whether the saved number stays as it stands, since a person is in the field: its selection would be lost. */
  #isHeld = false;

  constructor(host: ReactiveElement, form: PhoneForm) {
    this.#host = host;
    this.#form = form;
  }

  countries(lang: string): readonly PhoneCountry[] {
    return this.#numbers.countries(lang);
  }

  /** Loads the metadata. Never rejects: without it, international numbers work. */
  readonly load = async (): Promise<void> => {
    if (this.#numbers !== PLAIN_PHONE_NUMBERS) return;
    this.#numbers = await loadPhoneNumbers().catch(() => PLAIN_PHONE_NUMBERS);
    const draft = this.#form.draft();
    if (this.#numbers === PLAIN_PHONE_NUMBERS || !draft) return;
    this.#isHeld = this.#host.shadowRoot?.activeElement?.id === 'phone';
    // Makes up for what could not be known while it was typed.
    if (this.#isLeft) this.left(draft);
    else if (draft.values.phone !== draft.base.phone) this.typed(draft, draft.values.phone);
    this.#host.requestUpdate();
  };

  /** Loads the metadata if there is a number to show as it is written in its country. */
  showSaved({ values }: Draft): void {
    if (values.phone.startsWith('+')) void this.load();
  }

  /** Forgets that the field was left: another draft begins. */
  forget(): void {
    this.#isLeft = false;
    this.#isHeld = false;
  }

  /** The number of a draft as it is shown: what was typed, or a saved one as written in its country. */
  shown({ values, base }: Draft): ShownPhone {
    const reading = this.#numbers.read(values.phone, values.country);
    const isSaved = values.phone === base.phone && values.country === '';
    return reading && isSaved
      ? { text: this.#isHeld ? values.phone : reading.text, country: reading.country ?? '', reading }
      : { text: values.phone, country: values.country, reading };
  }

  /** The number in E.164, if a possible one stands there. */
  number(draft: Draft): string | undefined {
    return this.shown(draft).reading?.number;
  }

  /** Whether to warn of a number that can be saved but does not look like one in use. */
  isDoubtful(draft: Draft): boolean {
    const isNew = draft.values.phone !== draft.base.phone;
    return isNew && this.#isLeft && this.shown(draft).reading?.isValid === false;
  }

  /** Takes in what is typed, as it is; a number typed with `+` chooses its country. */
  typed(draft: Draft, text: string): void {
    this.#isLeft = false;
    const { country } = this.shown(draft);
    const isInternational = /^\s*[+\uff0b]/.test(text);
    const found = isInternational ? this.#numbers.countryOf(text, country) : undefined;
    this.#form.change({ phone: text, country: found ?? country });
  }

  /** Takes in the choice of a country. */
  chosen(draft: Draft, country: string): void {
    const { text, reading } = this.shown(draft);
    this.#form.change({ phone: reading?.country ? reading.text : text, country });
  }

  /** Writes the number as it is written in its country, once a person has left the field. */
  left(draft: Draft): void {
    this.#isLeft = true;
    this.#isHeld = false;
    const { reading } = this.shown(draft);
    this.#host.requestUpdate();
    const isKnown = this.#numbers !== PLAIN_PHONE_NUMBERS;
    if (!reading || !isKnown || draft.values.phone === draft.base.phone) return;
    const country = reading.country ?? '';
    if (draft.user && reading.number === draft.base.phone)
      this.#form.change({ phone: draft.base.phone, country: '' });
    else if (this.#numbers.read(reading.text, country)?.number === reading.number)
      this.#form.change({ phone: reading.text, country });
  }
}
