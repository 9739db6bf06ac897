import 'rolecall/define';
import { registerLocale } from 'rolecall';
import { fr } from 'rolecall/locales/fr';
import type {} from 'rolecall/types/vue';
import { createApp } from 'vue';
import App from './App.vue';
import Shapes from './Shapes.vue';
import './style.css';

registerLocale(fr);

createApp(location.hash === '#shapes' ? Shapes : App).mount('#app');
