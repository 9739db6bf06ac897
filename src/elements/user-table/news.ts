import { html, nothing, type TemplateResult } from 'lit';
import type { RowNews } from '../../controllers/row-news.js';
import type { Terms } from '../../localization/index.js';

/** That others added people, or that there may be newer data, with the way to see them. It stands below the rows, so that none of them moves. */
export function renderNews(news: RowNews, terms: Terms, show: () => void): TemplateResult | typeof nothing {
  const { added, isOutdated } = news;
  const isTold = added > 0 || isOutdated;
  // The live region stands there before there is something to say.
  return html`<p class="news ${isTold ? 'told' : ''}" role="status">
    ${
      isTold
        ? html`<button type="button" class="small" part="news" @click=${show}>
            ${added > 0 ? terms.newUsers(added) : terms.maybeOutdated}
          </button>`
        : nothing
    }
  </p>`;
}

/** What the rows say beside the name, handed to the style sheet once: no row that nobody changed is heavier for it. */
export function newsWords(terms: Terms): string {
  const words = { changed: terms.rowChanged, edited: terms.changedMeanwhile, removed: terms.rowRemoved };
  return Object.entries(words)
    .map(([news, word]) => `--_${news}: ${JSON.stringify(word)}`)
    .join('; ');
}
