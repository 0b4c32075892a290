import { settings as schema } from '../../contract/schemas/settings';
import type { Settings } from '../../domain/settings/settings';
import { defaultSettings } from '../../domain/settings/settings';
import type { FieldsSlice } from '../slice';
import { onNoEvent, whole } from '../slice';

export const settings = {
  shape: 'fields',
  schema,
  defaults: defaultSettings,
  hangsOn: onNoEvent,
  outgoing: { full: whole, shareSafe: (value, field) => (field === 'targets' ? value : undefined) },
  topics: ['settings'],
  counts: null,
} satisfies FieldsSlice<Settings>;
