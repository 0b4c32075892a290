import { expect, it } from 'vitest';
import { GrowingList } from '../../../src/ui/parts/growing-list';
import { renderScreen } from '../../helpers/render-screen';

const items = Array.from({ length: 500 }, (_, index) => index);

it('[E1] makes the rows of a long list as they come into sight, in their order', async () => {
  const { screen } = await renderScreen(
    <main style={{ height: 400, overflow: 'auto' }}>
      <ul>
        <GrowingList items={items} step={25} as="li">
          {(item, at) => (
            <li key={item} style={{ height: 60 }}>
              Row {item} at {at}
            </li>
          )}
        </GrowingList>
      </ul>
    </main>,
  );
  await expect.element(screen.getByText('Row 0 at 0')).toBeVisible();
  const shown = () => [...document.querySelectorAll('li:not([aria-hidden])')].map((row) => row.textContent);
  expect(shown().length).toBeLessThan(76);
  for (let tries = 0; tries < 40 && shown().length < 500; tries += 1) {
    const main = document.querySelector('main');
    main?.scrollTo({ top: main.scrollHeight });
    const before = shown().length;
    await expect.poll(() => shown().length).toBeGreaterThan(before);
  }
  expect(shown()).toEqual(items.map((item) => `Row ${item} at ${item}`));
});
