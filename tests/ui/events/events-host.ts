import type { Handlers } from '../../../src/contract/client';
import type { EventRow } from '../../../src/contract/views/event';
import { overlaps } from '../../../src/domain/event/occurrence';
import { success } from '../../../src/domain/result';
import { withMarks } from '../../../src/ui/screens/events/mark-rows';
import { type RenderedScreen, renderScreen, testAppInfo } from '../../helpers/render-screen';
