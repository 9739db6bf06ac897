import 'rolecall/define';
import { RestAdapter } from 'rolecall/adapters/rest';

/** The page's whole script: gives the element its way to this host's API. */
const page = document.querySelector('user-management');
const token = document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content ?? '';
if (page) page.adapter = new RestAdapter({ baseUrl: '/api', csrf: { header: 'X-CSRF-Token', token } });
