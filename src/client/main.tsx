import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { boot } from './boot.ts';
import './installed/offer.ts';
import './styles.css';
import { followLook } from './theme/theme.ts';

boot(location.pathname);
followLook();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
// Only here is it certain that this browser can read and run the app (index.html).
document.documentElement.dataset['started'] = '';
document.getElementById('first-words')?.remove();
