import type { Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import {
  AS_IN_STORY,
  FAILURES,
  LATENCIES,
  setSituation,
  VIEWERS,
  type Situation,
} from '../stories/support/situation.js';

const toolbar = (description: string, icon: 'user' | 'timer' | 'alert', items: readonly string[]) => ({
  description,
  toolbar: {
    icon,
    items: items.map((value) => ({
      value,
      title: value === AS_IN_STORY ? `${description}: ${value}` : value,
    })),
    dynamicTitle: true,
  },
});

/** The toolbars for who looks on and for how the backend is today. */
export const situationTypes = {
  viewer: toolbar('Role of the viewer', 'user', VIEWERS),
  latency: toolbar('Latency', 'timer', Object.keys(LATENCIES)),
  failure: toolbar('Failure', 'alert', FAILURES),
};
export const situationGlobals: Situation = {
  viewer: AS_IN_STORY,
  latency: AS_IN_STORY,
  failure: AS_IN_STORY,
};

/** Puts a story into the situation of the toolbars; its elements begin anew in another one. */
export const inSituation: NonNullable<Exclude<Preview['decorators'], readonly unknown[]>> = (
  story,
  { globals },
) => {
  const { viewer, latency, failure } = globals as Situation;
  setSituation({ viewer, latency, failure });
  return html`${keyed([viewer, latency, failure].join(), story())}`;
};
