import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../../../src/ui/app/app';
import { createFakeClient } from '../fake-client';
import { createFakePlanner } from './fake-planner';
import { isStory } from './stories';

// `?story=empty` and so on shows another state of the data; see stories.ts.
const story = new URLSearchParams(window.location.search).get('story') ?? 'full';
const client = createFakeClient(
  createFakePlanner(isStory(story) ? story : 'full', (push) => client.push(push)),
);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App client={client} />
    </StrictMode>,
  );
}
