import { expect } from '@playwright/test';
import { test } from './app';
import { askWindow, desktopOf, windowText } from './desktop';
import { importFixture } from './steps';

const link = (address: string) =>
  `{ const a = document.createElement('a'); a.href = '${address}'; document.body.append(a); a.click(); } ''`;

const ways: Readonly<Record<string, string>> = {
  'a link to about:blank': link('about:blank'),
  'a link of the whole window to about:blank': link('about:blank').replace(
    'a.click',
    "a.target = '_top'; a.click",
  ),
  'a script that goes to about:blank': "location.href = 'about:blank'; ''",
  'a script that puts about:blank in its place': "location.replace('about:blank#x'); ''",
  'a link to data': link('data:text/html,<h1>Other</h1>'),
  'a script that goes to a blob':
    "location.href = URL.createObjectURL(new Blob(['Other'], { type: 'text/html' })); ''",
  'a link to a script': link('javascript:document.body.replaceChildren()'),
  'a link to another site': link('https://127.0.0.1:9/'),
  'a new window': "window.open('about:blank'); ''",
};

test('[T1] nothing in the page leads its window away from Mingle', async ({ app }) => {
  const electron = desktopOf(app);
  await importFixture(app.page, 'export.ics');
  await app.page.getByRole('link', { name: 'Calendars' }).click();
  for (const [way, script] of Object.entries(ways)) {
    await test.step(way, async () => {
      await askWindow(electron, script);
      // A navigation begins only after the script.
      await new Promise((resolve) => setTimeout(resolve, 500));
      await expect.poll(() => windowText(electron), { timeout: 15_000 }).toContain('Calendars');
      expect(await askWindow(electron, 'location.href')).toBe('app://mingle/#/calendars');
      expect(await windowText(electron)).not.toContain('Other');
      expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    });
  }
});
