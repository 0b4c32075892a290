import { expect, it } from 'vitest';
import { KindShape } from '../../../src/ui/parts/kind-shape';
import { expectAccessible, renderScreen } from '../../helpers/render-screen';

it('[M6] names every kind for those who do not see the shape', async () => {
  const { screen } = await renderScreen(
    <p>
      <KindShape kind="networking" />
      <KindShape kind="social" />
      <KindShape kind="both" />
      <KindShape kind="other" />
      <KindShape kind={null} />
      <KindShape kind="social" suggested />
    </p>,
  );
  await expect.element(screen.getByRole('img').first()).toBeVisible();
  const names = screen
    .getByRole('img')
    .elements()
    .map((shape) => shape.getAttribute('aria-label'));
  expect(names).toEqual(['Networking', 'Social', 'Both', 'Other', 'Unmarked', 'Social, suggested']);
  await expectAccessible(screen.container);
});
