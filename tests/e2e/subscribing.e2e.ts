import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { test } from './app';
import { expectAccessible, rowOf } from './steps';

const evening = (number: number, title: string): string =>
  [
    'BEGIN:VEVENT',
    `UID:evening-${number}@club.example`,
    'DTSTAMP:20260201T000000Z',
    `DTSTART:202603${String(number + 2).padStart(2, '0')}T180000Z`,
    'DURATION:PT2H',
    `SUMMARY:${title}`,
    'END:VEVENT',
  ].join('\r\n');

const calendarOf = (...titles: readonly string[]): string =>
  `${['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Club//EN', 'X-WR-CALNAME:Chess club', ...titles.map((title, at) => evening(at + 1, title)), 'END:VCALENDAR'].join('\r\n')}\r\n`;

/** A server that publishes a calendar; `null` is a server that is out of order. */
async function openFeed(): Promise<{ publish(text: string | null): void; address: string; close(): void }> {
  let text: string | null = null;
  const server = createServer((_request, response) => {
    response.writeHead(text === null ? 503 : 200, { 'content-type': 'text/calendar' });
    response.end(text ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    publish: (next) => {
      text = next;
    },
    address: `http://127.0.0.1:${port}/secret-key/club.ics`,
    close: () => server.close(),
  };
}

test('[I8] [I4] a calendar is fetched again and again, and what came is taken back', async ({ app }) => {
  const feed = await openFeed();
  const { page } = app;
  feed.publish(calendarOf('Opening night', 'Blitz'));

  await test.step('an address is given instead of a file, with a word on http', async () => {
    await page.getByRole('button', { name: 'subscribe to its address' }).click();
    await page.getByRole('textbox', { name: 'Address' }).fill(feed.address);
    await expect(page.getByText(/^This address is not encrypted/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Fetch and look through' }).click();
    await page.getByRole('button', { name: 'Subscribe: add 2' }).click();
    await expect(rowOf(page, 'Opening night')).toBeVisible();
  });

  await test.step('what the server sends next comes in by itself when asked for', async () => {
    feed.publish(calendarOf('Opening night', 'Blitz', 'Simultaneous'));
    await page.getByRole('link', { name: /Calendars/ }).click();
    await page.getByRole('button', { name: /^Refresh/ }).click();
    await expect(page.getByText(/1 new/).first()).toBeVisible();
    await expect(page.getByText('3 events')).toBeVisible();
    expect(await page.locator('body').innerText()).not.toContain('secret-key');
    await expect(page.locator('.mantine-Notification-root')).toHaveCount(0, { timeout: 20_000 });
    await expectAccessible(page);
  });

  await test.step('a server out of order changes nothing and is said', async () => {
    feed.publish(null);
    await page.getByRole('button', { name: /^Refresh/ }).click();
    await expect(page.getByText(/^Could not be fetched since/)).toBeVisible();
    await expect(page.getByText('3 events')).toBeVisible();
  });

  await test.step('after a restart the last change is taken back, and nothing more is fetched', async () => {
    const again = await app.restart();
    await again.getByRole('link', { name: /Calendars/ }).click();
    await again.getByRole('button', { name: /^Take back/ }).click();
    await again.getByRole('button', { name: /^Take it back/ }).click();
    await expect(again.getByText('2 events')).toBeVisible();
    await expect(again.getByText(/^Paused, because you took its last change back/)).toBeVisible();
    await again
      .getByRole('button', { name: /^Put back/ })
      .first()
      .click();
    await expect(again.getByText('3 events')).toBeVisible();
  });
  feed.close();
});
