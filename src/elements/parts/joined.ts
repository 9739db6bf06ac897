import { html, type TemplateResult } from 'lit';

/** The strings that a row of templates makes together, found by the strings of each in turn. */
interface Joint {
  strings?: TemplateStringsArray;
  readonly next: WeakMap<TemplateStringsArray, Joint>;
}

const start: Joint = { next: new WeakMap() };

/**
 * Several templates as one. Lit makes an instance, two markers and a place in the tree for each template, which for the
 * cells of a table is more than what they show costs; joined they are made at once. Which templates follow each other must not
 * change often, since all of them are then made anew.
 */
export function joined(templates: readonly TemplateResult<1>[]): TemplateResult<1> {
  let joint = start;
  for (const { strings } of templates) {
    let next = joint.next.get(strings);
    if (!next) joint.next.set(strings, (next = { next: new WeakMap() }));
    joint = next;
  }
  joint.strings ??= joinedStrings(templates.map(({ strings }) => strings));
  return html(joint.strings, ...templates.flatMap(({ values }) => values));
}

function joinedStrings(all: readonly TemplateStringsArray[]): TemplateStringsArray {
  const strings = [''];
  for (const [first = '', ...others] of all) {
    strings.push((strings.pop() ?? '') + first, ...others);
  }
  return Object.assign(strings, { raw: strings });
}
