import 'rolecall/define';
import { bootstrapApplication } from '@angular/platform-browser';
import { registerLocale } from 'rolecall';
import { fr } from 'rolecall/locales/fr';
import { App } from './app';
import { Shapes } from './shapes';

registerLocale(fr);

bootstrapApplication(location.hash === '#shapes' ? Shapes : App).catch(console.error);
