import { mountAs } from './rolecall.ts';

export const mount = mountAs('scroll');
