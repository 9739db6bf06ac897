import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../controllers/localize.js';
import type { Terms } from '../../localization/index.js';
import type { Message } from '../../state/message.js';
import type { Messages } from '../../controllers/messages.js';

/**
 * The place of messages: a live region that is always there, so that a message put into it is announced. Errors and
 * successes are one region; a polite one, since none of them is worth interrupting a sentence.
 */
export function renderMessage(messages: Messages, { terms }: Localize): TemplateResult {
  const message = messages.current;
  return html`<div role="status" part="message-area" class="message-area" tabindex="-1">
    ${
      message
        ? html`<div part="message" class="message ${message.kind}">
            <span class="message-text">
              ${message.text}${message.link === undefined ? nothing : html`<code>${message.link}</code> ${message.note}`}
            </span>
            ${
              message.link === undefined
                ? nothing
                : html`<button
                    type="button"
                    class="small"
                    @click=${(event: Event) => {
                      keepFocus(event);
                      void copy(message.link ?? '', messages, terms.linkCopied);
                    }}
                  >
                    ${terms.copyLink}
                  </button>`
            }
            ${
              message.action
                ? html`<button
                    type="button"
                    class="small"
                    @click=${(event: Event) => {
                      keepFocus(event);
                      message.action?.run();
                    }}
                  >
                    ${message.action.label}
                  </button>`
                : nothing
            }
            <button
              type="button"
              class="quiet small"
              @click=${(event: Event) => {
                keepFocus(event);
                messages.show(undefined);
              }}
            >
              ${terms.dismiss}
            </button>
          </div>`
        : nothing
    }
  </div>`;
}

/** What to say where a part of the page could not be loaded. */
export function notLoaded(terms: Terms, retry: () => void): Message {
  return { kind: 'error', text: terms.notLoaded, action: { label: terms.tryAgain, run: retry } };
}

/** The button goes with its message; the place of messages stays, and what follows it is reached by Tab. */
function keepFocus(event: Event): void {
  (event.currentTarget as Element).closest<HTMLElement>('.message-area')?.focus();
}

async function copy(link: string, messages: Messages, copied: string): Promise<void> {
  // Without permission the link still stands there, selectable as a whole.
  await navigator.clipboard.writeText(link).then(
    () => {
      messages.show({ kind: 'success', text: copied });
    },
    () => undefined,
  );
}
