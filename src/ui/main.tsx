import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '../contract/client';
import { App } from './app/app';
import { reportUncaught } from './app/broken/page-bugs';
import { createElectronTransport } from './app/client/transport-electron';
import { createHttpTransport } from './app/client/transport-http';

const transport = window.mingle ? createElectronTransport(window.mingle) : createHttpTransport(window);
const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');

const client = createClient(transport);
reportUncaught(client, window);

createRoot(root).render(
  <StrictMode>
    <App client={client} />
  </StrictMode>,
);
