import { expect, it } from 'vitest';
import { isRoleMailbox } from '../../../src/domain/people/role-mailbox';

const roles = [
  ['Data Berlin', 'events@databerlin.example'],
  ['Data Berlin', 'events@groups.example'],
  ['PyData Madrid', 'info@numbers.example'],
  ['', 'info@acme.example'],
  ['info@acme.example', 'info@acme.example'],
  ['Acme', 'info@acme.example'],
  ['Acme GmbH', 'kontakt@holding.example'],
  ['Rote Rüben e.V.', 'büro@rueben.example'],
  ['Luma', 'noreply@lu.ma'],
  ['', 'no-reply@tickets.example'],
  ['', 'do.not.reply@tickets.example'],
  ['Chess Club', 'hello@chess.example'],
  ['Turnverein 1860', 'vorstand@tv.example'],
  ['Stadtbibliothek Veranstaltungen', 'veranstaltungen@stadt.example'],
  ['Équipe Cartes', 'equipe@cartes.example'],
  ['', 'événements@ville.example'],
  ['Biblioteca Central', 'eventos@ciudad.example'],
  ['', 'no.responder@ciudad.example'],
  ['', 'team+berlin@acme.example'],
  ['Ana Ruiz', 'abc123@group.calendar.google.com'],
] as const;

const people = [
  ['Ana Ruiz', 'info@ruiz.es'],
  ['Ana Ruiz', 'info@anaruiz.es'],
  ['Ana Ruiz', 'noreply@meet.example'],
  ['Zoë Müller', 'kontakt@mueller.example'],
  ['José María de la Cruz', 'hola@cruz.example'],
  ["Siobhán O'Neill", 'hello@oneill.example'],
  ['王芳', 'contact@wang.example'],
  ['Ana', 'hello@ruiz.example'],
  ['Data Berlin', 'data.berlin@acme.example'],
  ['', 'ana@acme.example'],
  ['', 'infoana@acme.example'],
  ['Team Ana', 'ana@acme.example'],
  ['Ana', ''],
  ['', 'info'],
] as const;

it.each(roles)('[P1] takes %s <%s> for nobody', (name, email) => {
  expect(isRoleMailbox({ name, email })).toBe(true);
});

it.each(people)('[P1] takes %s <%s> for somebody', (name, email) => {
  expect(isRoleMailbox({ name, email })).toBe(false);
});
