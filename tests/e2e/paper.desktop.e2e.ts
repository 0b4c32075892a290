import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Answer } from '../../src/contract/failure';
import { test } from './app';
import { desktopOf } from './desktop';
import { importFixture } from './steps';

const noReader = spawnSync('pdfinfo', ['-v']).error !== undefined;

/** What the page asks its host. */
const call = (page: Page, name: string, input: unknown): Promise<unknown> =>
  page.evaluate(
    async ([operation, words]) => {
      type Bridge = { call(name: string, input: unknown): Promise<Answer<unknown>> };
      const { mingle } = window as unknown as { readonly mingle: Bridge };
      const answer = await mingle.call(operation, words);
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.value;
    },
    [name, input] as const,
  );

const sentence = 'Asks who hosts a thesis on open maps, and WHO decides on it. ';

/** A prep of so many people, each with texts of so many sentences. */
const prepOf = (people: number, sentences: number) => ({
  purpose: { goTo: 'the fair', soThat: sentence.repeat(Math.min(sentences, 8)), decision: 'Which lab' },
  goals: [{ id: 'g', text: 'Three names', when: 'the break starts', action: 'ask Ana', reached: false }],
  mustMeets: Array.from({ length: people }, (_, at) => ({
    id: `p${at}`,
    name: `Ana Ruiz ${at}`,
    email: '',
    why: sentence.repeat(sentences),
    questions: `${sentence.repeat(sentences)}\n${sentence}`,
    give: sentence.repeat(sentences),
    met: false,
  })),
  materials: Array.from({ length: people }, (_, at) => ({ id: `m${at}`, text: `Card ${at}`, ready: false })),
  introduction: sentence.repeat(sentences),
  questions: Array.from({ length: people }, (_, at) => ({
    id: `q${at}`,
    text: sentence,
    minutes: 3,
    asked: false,
  })),
});

const infoOf = (file: string): string => spawnSync('pdfinfo', [file], { encoding: 'utf8' }).stdout;
const textOf = (file: string): string => spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' }).stdout;

test('[N9] the brief is a PDF of at most two pages, with little in it and with very much', async ({
  app,
}) => {
  test.skip(noReader, 'pdfinfo of poppler-utils is not on this machine');
  const { page } = app;
  const electron = desktopOf(app);
  await importFixture(page, 'export.ics');
  const { events } = (await call(page, 'events.list', { from: '2026-02-01', to: '2026-05-01' })) as {
    readonly events: readonly { readonly key: string }[];
  };
  const key = events[0]?.key ?? '';
  await call(page, 'event.mark', { keys: [key], scope: 'series', kind: 'networking', form: 'conference' });
  for (const [name, networking, pages] of [
    ['little', prepOf(1, 1), /^[12]$/],
    ['usual', prepOf(4, 2), /^2$/],
    ['much', prepOf(60, 150), /^2$/],
  ] as const) {
    await test.step(name, async () => {
      await call(page, 'prep.save', { key, scope: 'series', networking });
      const file = join(app.dataFolder, `${name}.pdf`);
      await electron.evaluate(({ dialog }, filePath) => {
        Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) });
      }, file);
      await page.evaluate(
        (hash) => {
          window.location.hash = hash;
        },
        `/events/${encodeURIComponent(key)}/brief`,
      );
      await page.getByRole('button', { name: 'PDF', exact: true }).click();
      await expect(page.getByText('The PDF is saved.')).toBeVisible({ timeout: 30_000 });
      await page.getByRole('button', { name: 'Close this message' }).click();
      expect(existsSync(file)).toBe(true);
      const info = infoOf(file);
      expect(/Pages:\s+(\d+)/.exec(info)?.[1]).toMatch(pages);
      expect(info).toMatch(/Tagged:\s+yes/);
      expect(info).toMatch(/\(A4\)/);
      const text = textOf(file);
      expect(text).toContain('Whom to meet');
      expect(text.match(/Page 1 of \d/g)).toHaveLength(1);
      // Neither the rail nor the buttons are on paper.
      expect(text).not.toContain('Follow-ups');
      expect(text.includes('more people')).toBe(name === 'much');
    });
  }
});

test('[X4] a week is a PDF of one sheet in landscape', async ({ app }) => {
  test.skip(noReader, 'pdfinfo of poppler-utils is not on this machine');
  const { page } = app;
  const electron = desktopOf(app);
  const time = { kind: 'timed', start: '2026-03-04T19:00:00', zone: 'Europe/Berlin', minutes: 90 };
  await call(page, 'own-event.save', { id: null, title: 'Dinner at Ana’s', time });
  const file = join(app.dataFolder, 'week.pdf');
  await electron.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) });
  }, file);
  await page.evaluate(() => {
    window.location.hash = '/week?of=2026-03-04';
  });
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('The PDF is saved.')).toBeVisible({ timeout: 30_000 });
  const info = infoOf(file);
  expect(info).toMatch(/Pages:\s+1\n/);
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(info) ?? [];
  expect(Number(width)).toBeGreaterThan(Number(height));
  const text = textOf(file);
  expect(text).toContain('Dinner at Ana’s');
  expect(text).not.toContain('Follow-ups');
});

test('[N9] a file that cannot be written, and a printer that is not there, are said', async ({ app }) => {
  const { page } = app;
  const electron = desktopOf(app);
  await importFixture(page, 'export.ics');
  const { events } = (await call(page, 'events.list', { from: '2026-02-01', to: '2026-05-01' })) as {
    readonly events: readonly { readonly key: string }[];
  };
  await page.evaluate(
    (hash) => {
      window.location.hash = hash;
    },
    `/events/${encodeURIComponent(events[0]?.key ?? '')}/brief`,
  );
  await electron.evaluate(
    ({ dialog }, filePath) => {
      Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) });
    },
    join(app.dataFolder, 'no such folder', 'brief.pdf'),
  );
  await page.getByRole('button', { name: 'PDF', exact: true }).click();
  await expect(page.getByText(/The PDF was not written/)).toBeVisible({ timeout: 30_000 });
  // A printer of this computer would open its dialog.
  await electron.evaluate(({ BrowserWindow }) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      Object.assign(webContents, { getPrintersAsync: async () => [] });
    }
  });
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await expect(page.getByText(/There is no printer on this computer/)).toBeVisible();
});
