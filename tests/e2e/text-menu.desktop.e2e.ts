import type { ElectronApplication } from '@playwright/test';
import { expect } from '@playwright/test';
import { test } from './app';
import { desktopOf } from './desktop';
import { importFixture } from './steps';

/** Shows no menu, and tells the roles of the entries that the next one would have. */
async function watchMenus(electron: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await electron.evaluate(({ Menu }) => {
    Menu.prototype.popup = function popup() {
      const roles = this.items.flatMap(({ role, enabled }) => (role && enabled ? [role.toLowerCase()] : []));
      Object.assign(globalThis, { menuOfTest: roles });
    };
  });
  return () => electron.evaluate(() => (globalThis as { menuOfTest?: string[] }).menuOfTest ?? []);
}

test('[E1] a right click offers cut, copy and paste in a field, and copy on selected text', async ({
  app,
}) => {
  const { page } = app;
  await importFixture(page, 'export.ics');
  const entries = await watchMenus(desktopOf(app));
  const search = page.getByPlaceholder('Title, place, person');
  await search.fill('Data');
  await search.selectText();
  await search.click({ button: 'right' });
  await expect.poll(entries).toEqual(expect.arrayContaining(['cut', 'copy', 'selectall']));
  const heading = page.getByRole('heading', { level: 1, name: 'Events' });
  await heading.selectText();
  await heading.click({ button: 'right' });
  await expect.poll(entries).toEqual(['copy']);
});
