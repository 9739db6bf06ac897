import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { movedColumn, withColumn, type Arranged } from '../../state/column-order.js';
import { DENSITIES, type ColumnState } from '../../state/view-state.js';
import { MAX_WIDTH, MIN_WIDTH } from './column-set.js';
import type { Column } from './columns.js';
import type { PanelContext } from './panels.js';

/** Which columns there are, in which order, how wide, and how close the rows stand. */
export function renderColumnsPanel(context: PanelContext): TemplateResult {
  const { localize, view, columns } = context;
  const { terms } = localize;
  const widths = columns.followed;
  return html`<fieldset>
      <legend>${terms.density}</legend>
      ${DENSITIES.map(
        (density) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="density"
              .checked=${view.density === density}
              @change=${() => {
                view.setDensity(density);
              }}
            />${terms.densityName[density]}</label
          >`,
      )}
    </fieldset>
    <fieldset>
      <legend>${terms.columns}</legend>
      <ul>
        ${repeat(
          columns.all,
          ({ id }) => id,
          (column, index) => renderColumn(column, index, context, widths),
        )}
      </ul>
    </fieldset>
    <button
      type="button"
      class="small"
      @click=${() => {
        view.arrange([]);
      }}
    >
      ${terms.resetColumns}
    </button>`;
}

function renderColumn(
  column: Arranged<Column>,
  index: number,
  { localize, view, columns, announce }: PanelContext,
  widths: readonly ColumnState[],
): TemplateResult {
  const { terms } = localize;
  const { all, shown } = columns;
  const name = column.heading(terms);
  const isLast = !column.hidden && shown.length === 1;
  const before = widths.find(({ id }) => id === column.id)?.width ?? column.width;
  const move = (step: 1 | -1, button: HTMLElement) => {
    const { states } = columns;
    const to = states.findIndex(({ id }) => id === column.id) + step;
    if (to < 0 || to >= states.length) return;
    view.arrange(movedColumn(states, column.id, to));
    announce(terms.movedTo(name, to + 1, states.length));
    // What is moved in the page loses the focus.
    void columns.rendered.then(() => {
      button.focus();
    });
  };
  return html`<li>
    <label class="choice"
      ><input
        type="checkbox"
        .checked=${!column.hidden}
        ?disabled=${isLast}
        @change=${(event: Event) => {
          view.arrange(
            withColumn(columns.states, column.id, {
              hidden: !(event.target as HTMLInputElement).checked || undefined,
            }),
          );
        }}
      />${name}</label
    >
    <input
      type="number"
      class="input width"
      aria-label=${terms.widthOf(name)}
      min=${MIN_WIDTH}
      max=${MAX_WIDTH}
      step="10"
      .value=${String(before)}
      ?disabled=${column.hidden}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        const typed = input.valueAsNumber;
        const width = Math.max(MIN_WIDTH, Math.min(Math.round(typed), MAX_WIDTH));
        input.value = String(Number.isNaN(typed) ? before : width);
        if (!Number.isNaN(typed)) view.arrange(withColumn(columns.measured, column.id, { width }));
      }}
    />
    ${renderMove('up', terms.moveUp(name), index === 0, (button) => {
      move(-1, button);
    })}
    ${renderMove('down', terms.moveDown(name), index === all.length - 1, (button) => {
      move(1, button);
    })}
  </li>`;
}

function renderMove(
  to: 'up' | 'down',
  label: string,
  isEnd: boolean,
  move: (button: HTMLElement) => void,
): TemplateResult {
  return html`<button
    type="button"
    class="quiet small"
    aria-label=${label}
    aria-disabled=${isEnd ? 'true' : 'false'}
    @click=${(event: Event) => {
      move(event.currentTarget as HTMLElement);
    }}
  >
    <svg viewBox="0 0 10 10" aria-hidden="true">
      <path d=${to === 'up' ? 'M2 7 5 3 8 7' : 'M2 3 5 7 8 3'} />
    </svg>
  </button>`;
}
