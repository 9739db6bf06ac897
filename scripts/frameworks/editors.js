import { globSync, readFileSync } from 'node:fs';

const SCHEMAS = 'https://raw.githubusercontent.com';

/** What editors complete and explain, by file. */
export function editorData(manifest, version) {
  const elements = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ customElement }) => customElement);
  const valuesOf = literalsOf();
  const properties = merged(elements.flatMap(({ cssProperties = [] }) => cssProperties));
  const parts = merged(elements.flatMap(({ cssParts = [] }) => cssParts));
  return {
    'vscode.html-custom-data.json': {
      $schema: `${SCHEMAS}/microsoft/vscode-html-languageservice/main/docs/customData.schema.json`,
      version: 1.1,
      tags: elements.map(({ tagName, description, attributes = [] }) => ({
        name: tagName,
        description,
        attributes: attributes.map((attribute) => vsCodeAttribute(attribute, valuesOf(attribute))),
      })),
    },
    'vscode.css-custom-data.json': {
      $schema: `${SCHEMAS}/microsoft/vscode-css-languageservice/main/docs/customData.schema.json`,
      version: 1.1,
      properties,
      pseudoElements: parts.map(({ name, description }) => ({ name: `::part(${name})`, description })),
    },
    'web-types.json': {
      $schema: `${SCHEMAS}/JetBrains/web-types/master/schema/web-types.json`,
      name: 'rolecall',
      version,
      'description-markup': 'markdown',
      contributions: {
        html: { elements: elements.map((element) => webElement(element, valuesOf)) },
        css: {
          properties,
          'pseudo-elements': parts.map(({ name, description }) => ({ name: `part(${name})`, description })),
        },
      },
    },
  };
}

function vsCodeAttribute({ name, description, type }, values) {
  if (type.text === 'boolean') return { name, description, valueSet: 'v' };
  return { name, description, ...(values && { values: values.map((value) => ({ name: value })) }) };
}

function webElement({ tagName, description, attributes = [], members, slots = [], events = [] }, valuesOf) {
  return {
    name: tagName,
    description,
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      description: attribute.description,
      value: webValue(attribute, valuesOf(attribute)),
    })),
    slots: slots.map(({ name, description }) => ({ name, description })),
    js: {
      properties: members
        .filter(({ kind }) => kind === 'field')
        .map(({ name, description, type, readonly }) => ({
          name,
          description,
          type: type.text,
          ...(readonly && { 'read-only': true }),
        })),
      events: events.map(({ name, description, type }) => ({ name, description, type: type.text })),
    },
  };
}

function webValue({ type }, values) {
  if (type.text === 'boolean') return { kind: 'no-value', type: 'boolean' };
  return { type: values ? values.map((value) => `'${value}'`) : type.text };
}

/** A name that several elements have is told once, with all that it is. */
function merged(entries) {
  const byName = new Map();
  for (const { name, description } of entries)
    byName.set(name, new Set([...(byName.get(name) ?? []), description]));
  return [...byName].map(([name, descriptions]) => ({ name, description: [...descriptions].join(' ') }));
}

/** Values are const arrays that drive a type: finds the values of an attribute by the name of its type. */
function literalsOf() {
  const source = globSync('src/**/*.ts')
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const arrays = new Map(
    [...source.matchAll(/export const (\w+) = \[([^\]]*)\] as const/g)].map(([, name, list]) => [
      name,
      [...list.matchAll(/'([^']*)'/g)].map(([, value]) => value),
    ]),
  );
  const types = new Map(
    [...source.matchAll(/export type (\w+) = \(typeof (\w+)\)\[number\]/g)].map(([, name, array]) => [
      name,
      arrays.get(array),
    ]),
  );
  return ({ type }) => types.get(type.text);
}
