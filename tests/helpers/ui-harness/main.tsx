import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../../../src/ui/app/app';
import { openMemoryHost } from './memory-host';
import { isStory } from './story-names';

// `?story=empty` selects a state of the data; see story-names.ts.
const story = new URLSearchParams(window.location.search).get('story') ?? 'full';
const client = await openMemoryHost(isStory(story) ? story : 'full');

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App client={client} />
    </StrictMode>,
  );
}
