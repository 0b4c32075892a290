import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { rowAt } from '../build-rows';
import { renderEvents, row } from '../render-events';

const plain = rowAt('2026-11-25T14:00:00Z', 'Coffee', { kind: 'networking', form: 'one-on-one' });
const withPurpose = {
  ...plain,
  purposes: [{ code: 'networking' as const, goTo: 'the café', soThat: 'I hear of openings' }],
};

const titleWidth = () => {
  const title = [...row('Coffee').element().children].at(2);
  return Math.round(title?.getBoundingClientRect().width ?? 0);
};

const inside = () => {
  const scroller = page.getByRole('grid').element().parentElement;
  return (scroller?.scrollWidth ?? 0) <= (scroller?.clientWidth ?? 0);
};

it.each([1_400, 1_100, 1_000, 900, 690])(
  '[M1] gives a title at least 280 px beside the other columns, in %i px, without scrolling',
  async (width) => {
    await page.viewport(width, 800);
    for (const one of [plain, withPurpose]) {
      const { screen } = await renderEvents([one]);
      expect(titleWidth()).toBeGreaterThanOrEqual(280);
      expect(inside()).toBe(true);
      await screen.unmount();
    }
  },
);

it('[M1] leaves an empty purpose column no more than its name needs', async () => {
  await page.viewport(1_100, 800);
  const { screen } = await renderEvents([plain]);
  const without = titleWidth();
  await screen.unmount();
  await renderEvents([withPurpose]);
  expect(without - titleWidth()).toBeGreaterThanOrEqual(60);
});

it.each([1_036, 900, 690, 420])(
  '[M1] shows the words in the empty search field whole, in %i px',
  async (width) => {
    await page.viewport(width, 800);
    await renderEvents([plain]);
    const field = page.getByRole('textbox', { name: 'Title, place, purpose or person' }).element();
    const { font, paddingLeft, paddingRight } = getComputedStyle(field);
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('no canvas');
    context.font = font;
    const words = context.measureText(field.getAttribute('placeholder') ?? '').width;
    const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    expect(room).toBeGreaterThanOrEqual(words);
  },
);
