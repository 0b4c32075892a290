import { useRef } from 'react';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { success } from '../../../../src/domain/result';
import { defaultSettings } from '../../../../src/domain/settings/settings';
import { useKeys } from '../../../../src/ui/app/keys/use-keys';
import { renderScreen, testAppInfo } from '../../../helpers/render-screen';

/** The actions that ran, in order. */
let ran: string[] = [];
const run = (what: string) => () => {
  ran.push(what);
};

/** A page with key handlers, and a list inside it that handles some of the same keys. */
function Keyed() {
  const list = useRef<HTMLDivElement>(null);
  useKeys('deciding', { accept: run('accept'), skip: run('skip'), always: run('always') });
  useKeys('weeks', {
    show: () => false,
    turn: (key) => run(`turn ${key}`)(),
    today: run('today'),
    plan: run('plan'),
  });
  useKeys('panel', { close: run('close') });
  useKeys('panelFields', { leave: () => false, finish: run('finish') }, list);
  useKeys('selection', { letGo: run('let go') }, list);
  return (
    <>
      <h2 tabIndex={-1}>Page</h2>
      <button type="button">Press</button>
      <button type="button" aria-haspopup="menu" aria-expanded>
        Opened
      </button>
      <div role="dialog" aria-label="Popover">
        <button type="button">In a dialog</button>
      </div>
      <div ref={list}>
        <input type="text" aria-label="Words" />
        <button type="button">In the list</button>
      </div>
    </>
  );
}

async function show(letterKeys = true) {
  ran = [];
  const info = { ...testAppInfo, settings: { ...defaultSettings, letterKeys } };
  await renderScreen(<Keyed />, { 'app.info': async () => success(info) });
  await expect.element(page.getByRole('heading', { name: 'Page' })).toBeVisible();
}

async function press(on: string, keys: string): Promise<readonly string[]> {
  ran = [];
  const target = [...document.querySelectorAll<HTMLElement>('h2, button, input')].find(
    (element) => element.textContent === on || element.ariaLabel === on,
  );
  target?.focus();
  await userEvent.keyboard(keys);
  return ran;
}

it('[E1] runs what a key is for, whatever has the focus, and says which of several keys it was', async () => {
  await show();
  expect(await press('Page', 'a {Enter}t[[')).toEqual(['always', 'skip', 'accept', 'today', 'turn [']);
  expect(await press('In the list', 'T{PageDown}')).toEqual(['today', 'turn PageDown']);
});

it('[E1] lets letters rest where the settings switch them off, and nothing else', async () => {
  await show(false);
  expect(await press('Page', 'at {Enter}[[')).toEqual(['skip', 'accept', 'turn [']);
});

it('[E1] writes in a text field, except for the keys that are meant for it', async () => {
  await show();
  expect(await press('Words', 'at [[{Control>}{Enter}{/Control}')).toEqual(['finish']);
  await expect.element(page.getByRole('textbox', { name: 'Words' })).toHaveValue('at [');
});

it('[E1] leaves Enter and Space to the button that has the focus', async () => {
  await show();
  expect(await press('Press', ' {Enter}a')).toEqual(['always']);
});

it('[E1] leaves the keyboard to a dialog, and Escape to what a button has opened', async () => {
  await show();
  expect(await press('In a dialog', 'a{Escape}{PageUp}')).toEqual([]);
  expect(await press('Opened', 'a{Escape}')).toEqual(['always']);
});

it('[E1] means no key with another modifier', async () => {
  await show();
  expect(await press('Page', '{Control>}a{/Control}{Alt>}t{/Alt}{Shift>}{PageUp}{/Shift}')).toEqual([]);
});

it('[E1] runs once while a key is held down, unless it is to go on', async () => {
  await show();
  expect(await press('Page', '{a>3/}')).toEqual(['always']);
  expect(await press('Page', '{PageUp>3/}')).toEqual(['turn PageUp', 'turn PageUp', 'turn PageUp']);
});

it('[E1] asks what has the focus first', async () => {
  await show();
  expect(await press('In the list', '{Escape}')).toEqual(['let go']);
  expect(await press('Page', '{Escape}')).toEqual(['close']);
});
