import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { rowOf } from '../../build-row';
import { timed } from '../build-week';
import { renderWeek } from '../render-week';

/** The part of the page's policy that a calendar library is most likely to violate. */
const policy = "style-src-attr 'none'; object-src 'none'; base-uri 'none'";

it('[T1] draws the week and its popovers without breaking the page’s content security policy', async () => {
  const broken: string[] = [];
  document.addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective));
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  document.head.append(meta);

  await renderWeek([
    rowOf('Chess', timed('2026-11-26T18:00:00Z', '2026-11-26T20:00:00Z'), { kind: 'social' }),
    rowOf('Party', timed('2026-11-28T21:00:00Z', '2026-11-29T02:00:00Z'), { kind: 'both' }),
  ]);
  await expect.element(page.getByRole('button', { name: /Chess/ })).toBeVisible();
  await page.getByRole('button', { name: 'Adjust' }).click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(broken).toEqual([]);

  document.body.setAttribute('style', 'color: red');
  await expect.poll(() => broken).toEqual(['style-src-attr']);
});
