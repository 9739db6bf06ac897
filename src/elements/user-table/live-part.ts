import { AsyncDirective, directive } from 'lit/async-directive.js';

/** A part of a template that can be rendered anew by itself. */
export interface LivePart {
  refresh(): void;
}

class LiveDirective extends AsyncDirective implements LivePart {
  #render: () => unknown = () => undefined;

  override render(render: () => unknown, ref: (part: LivePart) => void): unknown {
    this.#render = render;
    ref(this);
    return render();
  }

  refresh(): void {
    if (this.isConnected) this.setValue(this.#render());
  }
}

/** What `render` makes; `ref` is told of the part, which can be refreshed without the template around it. */
export const live = directive(LiveDirective);
