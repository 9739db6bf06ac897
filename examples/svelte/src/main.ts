import 'rolecall/define';
import { registerLocale } from 'rolecall';
import { fr } from 'rolecall/locales/fr';
import type {} from 'rolecall/types/svelte';
import { mount } from 'svelte';
import App from './App.svelte';
import Shapes from './Shapes.svelte';
import './style.css';

registerLocale(fr);

const target = document.getElementById('app');
if (target) mount(location.hash === '#shapes' ? Shapes : App, { target });
