import 'rolecall/define';
import { registerLocale } from 'rolecall';
import { fr } from 'rolecall/locales/fr';
import type {} from 'rolecall/types/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { Shapes } from './Shapes';
import './style.css';

registerLocale(fr);

const root = document.getElementById('app');
if (root)
  createRoot(root).render(<StrictMode>{location.hash === '#shapes' ? <Shapes /> : <App />}</StrictMode>);
