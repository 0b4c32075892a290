import { EventEmitter } from 'node:events';
import type { Session, WebContents, WindowOpenHandlerResponse } from 'electron';
import { describe, expect, it } from 'vitest';
import { guardPage, refusePermissions } from '../../../electron/page-guard';

type OpenWindow = (details: { readonly url: string }) => WindowOpenHandlerResponse;

const home = 'app://mingle/';

/** A window's contents at Electron's edge, with a clock that the test moves. */
function buildGuardedPage() {
  const opened: string[] = [];
  const loaded: string[] = [];
  let time = 10_000;
  let openWindow: OpenWindow = () => ({ action: 'allow' });
  const events = new EventEmitter();
  const contents = Object.assign(events, {
    setWindowOpenHandler: (handler: OpenWindow) => {
      openWindow = handler;
    },
    loadURL: async (address: string) => void loaded.push(address),
  }) as Partial<WebContents> as WebContents;
  const openExternal = async (url: string) => {
    opened.push(url);
  };
  guardPage(contents, home, { openExternal }, () => time);
  return {
    opened,
    loaded,
    navigate: (address: string) => events.emit('did-navigate', {}, address),
    navigateInPage: (address: string, isMainFrame = true) =>
      events.emit('did-navigate-in-page', {}, address, isMainFrame),
    input: (type: string) => events.emit('input-event', {}, { type }),
    wait: (ms: number) => {
      time += ms;
    },
    open: (url: string) => openWindow({ url }).action,
    isPrevented: (name: string) => {
      let prevented = false;
      events.emit(name, {
        preventDefault: () => {
          prevented = true;
        },
      });
      return prevented;
    },
  };
}

describe('the page', () => {
  it('goes nowhere and embeds nothing', () => {
    const page = buildGuardedPage();
    const events = ['will-navigate', 'will-frame-navigate', 'will-attach-webview'];
    expect(events.map(page.isPrevented)).toEqual([true, true, true]);
  });

  it('comes back, where it was, when something else is in its window', () => {
    const page = buildGuardedPage();
    page.navigate(home);
    page.navigateInPage(`${home}#/week`);
    expect(page.loaded).toEqual([]);
    for (const address of [
      'about:blank',
      'data:text/html,x',
      'blob:app://mingle/1',
      'app://other/',
      'about:srcdoc',
    ]) {
      page.navigate(address);
    }
    expect(page.loaded).toEqual(Array(5).fill(`${home}#/week`));
    page.navigate(home);
    page.navigateInPage('about:blank#x');
    page.navigateInPage(`${home}#/people`, false);
    page.navigate('about:blank');
    expect(page.loaded.at(-1)).toBe(home);
  });

  it('opens a link that the user follows in the system’s browser, and no window', () => {
    const page = buildGuardedPage();
    page.input('mouseUp');
    const links = ['https://example.com/', 'http://example.com/', 'mailto:ana@example.com'];
    expect(links.map(page.open)).toEqual(['deny', 'deny', 'deny']);
    expect(page.opened).toEqual(links);
  });

  it('opens nothing unless the user has just clicked or pressed a key', () => {
    const page = buildGuardedPage();
    page.open('https://example.com/');
    page.input('mouseMove');
    page.open('https://example.com/');
    page.input('rawKeyDown');
    page.wait(2_000);
    page.open('https://example.com/');
    expect(page.opened).toEqual([]);
  });

  it('opens no files, programs or scripts', () => {
    const page = buildGuardedPage();
    page.input('mouseUp');
    for (const address of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'app://mingle/',
      'smb://host/',
      'xhttps://a/',
    ]) {
      page.open(address);
    }
    expect(page.opened).toEqual([]);
  });

  it('has no permission', () => {
    const answers: unknown[] = [];
    const session: Partial<Session> = {
      setPermissionRequestHandler: (handler) =>
        handler?.({} as WebContents, 'notifications', (granted) => answers.push(granted), {} as never),
      setPermissionCheckHandler: (handler) => answers.push(handler?.(null, 'media', '', {} as never)),
      setDevicePermissionHandler: (handler) => answers.push(handler?.({} as never)),
    };
    refusePermissions(session as Session);
    expect(answers).toEqual([false, false, false]);
  });
});
