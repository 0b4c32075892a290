import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../electron/menu';

type Item = MenuItemConstructorOptions;

function buildMenu(platform: NodeJS.Platform, developer = false) {
  const done: string[] = [];
  const template = menuTemplate(
    {
      command: (command) => done.push(command),
      openCalendars: () => done.push('open calendars'),
      openFolder: () => done.push('open folder'),
      showDataFolder: () => done.push('show data folder'),
    },
    { platform, developer },
  );
  const items = template.flatMap((menu) =>
    Array.isArray(menu.submenu) ? menu.submenu : [],
  ) as readonly Item[];
  return { template, items, done };
}

const named = (items: readonly Item[]) => items.flatMap((item) => item.label ?? item.role ?? []);

describe('the menu', () => {
  it('does what its items say', () => {
    const { items, done } = buildMenu('linux');
    for (const item of items) (item.click as (() => void) | undefined)?.();
    expect(done).toEqual([
      'open calendars',
      'open folder',
      'settings',
      'undo',
      'redo',
      'today',
      'week',
      'events',
      'people',
      'follow-ups',
      'calendars',
      'keys',
      'news',
      'show data folder',
    ]);
  });

  it('gives no key to two items', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const keys = buildMenu(platform).items.flatMap(({ accelerator }) => accelerator ?? []);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).toContain('CmdOrCtrl+O');
    }
  });

  it('[T2] leaves the keys of undo and redo to the page, which knows whether a text has the focus', () => {
    const { items } = buildMenu('linux');
    const edits = items.filter(({ label }) => label === 'Undo' || label === 'Redo');
    expect(edits.map(({ accelerator, registerAccelerator }) => [accelerator, registerAccelerator])).toEqual([
      ['CmdOrCtrl+Z', false],
      ['CmdOrCtrl+Shift+Z', false],
    ]);
  });

  it('has the developer’s items only for developers', () => {
    expect(named(buildMenu('linux').items)).not.toContain('toggleDevTools');
    expect(named(buildMenu('linux', true).items)).toContain('toggleDevTools');
  });

  it('follows the platform: settings and quit stand under the app’s name on macOS', () => {
    expect(buildMenu('darwin').template[0]?.role).toBe('appMenu');
    expect(buildMenu('linux').template.map(({ label, role }) => label ?? role)).toEqual([
      '&File',
      '&Edit',
      '&View',
      'windowMenu',
      'help',
    ]);
  });
});
