import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Handlers } from '../../../../src/contract/client';
import type { DraftView, TemplateView } from '../../../../src/contract/views/template';
import type { TemplateId } from '../../../../src/domain/follow-ups/draft-template';
import type { FollowUpId } from '../../../../src/domain/follow-ups/follow-up';
import { success } from '../../../../src/domain/result';
import { DraftButton } from '../../../../src/ui/parts/drafts/draft-button';
import { expectAccessible, renderScreen } from '../../../helpers/render-screen';

const id = (text: string) => text as TemplateId;
const templates: readonly TemplateView[] = [
  { id: id('thanks'), name: 'Thank you', subject: 'Thanks', body: 'Hello {first name}', from: 'mingle' },
  { id: id('coffee'), name: 'A coffee', subject: 'Coffee?', body: 'Hello', from: 'changed' },
];
const drafts: Readonly<Record<string, DraftView>> = {
  thanks: { template: id('thanks'), to: 'ana@acme.example', subject: 'Thanks', body: 'Hello {first name}' },
  coffee: { template: id('coffee'), to: 'ana@acme.example', subject: 'Coffee?', body: 'Hello Ana' },
};

async function show(more: Partial<Handlers> = {}) {
  let sent = 0;
  const rendered = await renderScreen(
    <DraftButton followUp={'f' as FollowUpId} person="Ana Ruiz" onSent={() => (sent += 1)} />,
    {
      'templates.list': async () => success(templates),
      'follow-up.draft': async ({ template = id('thanks') }) => success(drafts[template] as DraftView),
      'template.save': async ({ id: of }) => success({ id: of ?? id('new'), edit: 1 }),
      'template.remove': async () => success({ edit: 1 }),
      ...more,
    },
  );
  await page.getByRole('button', { name: 'Draft a message to Ana Ruiz' }).click();
  await expect.element(page.getByRole('dialog', { name: 'To Ana Ruiz' })).toBeVisible();
  return { ...rendered, sent: () => sent };
}

const message = () => page.getByRole('textbox', { name: 'Message' });

it('[F3] shows what is still to fill, and a link for the mail program with what was typed', async () => {
  await show();
  await expect.element(page.getByText('Still to fill: {first name}.')).toBeVisible();
  await message().fill('Hello Ana');
  await expect.element(page.getByText('Still to fill')).not.toBeInTheDocument();
  await expect
    .element(page.getByRole('link', { name: 'Open in mail' }))
    .toHaveAttribute('href', 'mailto:ana@acme.example?subject=Thanks&body=Hello%20Ana');
  await expectAccessible(document.body);
});

it('[F3] says when a message is too long for a mail program', async () => {
  await show();
  await message().fill('a'.repeat(2_000));
  await expect.element(page.getByText('Too long for a mail program to take. Copy it instead.')).toBeVisible();
  expect(page.getByRole('link', { name: 'Open in mail' }).elements()).toEqual([]);
});

it('[F3] keeps what was typed while it is closed, by template, and notes it as sent', async () => {
  const { sent } = await show();
  await message().fill('My own words');
  await page.getByRole('combobox', { name: 'Template' }).selectOptions('A coffee');
  await expect.element(message()).toHaveValue('Hello Ana');
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'Draft a message to Ana Ruiz' }).click();
  await page.getByRole('combobox', { name: 'Template' }).selectOptions('Thank you');
  await expect.element(message()).toHaveValue('My own words');
  await page.getByRole('button', { name: 'Mark as sent' }).click();
  await expect.poll(sent).toBe(1);
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

it('[F3] changes the words of a template, with its fields at a click, and brings Mingle’s back', async () => {
  const { client } = await show();
  await page.getByRole('button', { name: 'Edit the template' }).click();
  await message().fill('Dear ');
  await page.getByRole('button', { name: '{name}' }).click();
  await expect.element(message()).toHaveValue('Dear {name}');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect
    .poll(() => client.inputsOf('template.save'))
    .toEqual([{ id: 'thanks', name: 'Thank you', subject: 'Thanks', body: 'Dear {name}' }]);
  await page.getByRole('combobox', { name: 'Template' }).selectOptions('A coffee');
  await page.getByRole('button', { name: 'Edit the template' }).click();
  await page.getByRole('button', { name: 'Back to Mingle’s words' }).click();
  await expect.poll(() => client.inputsOf('template.remove')).toEqual([{ id: 'coffee' }]);
});
