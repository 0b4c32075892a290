import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Client, InputOf, OperationName, OutputOf } from '../../contract/client';
import { createClient } from '../../contract/client';
import type { Instant } from '../../domain/time/instant';
import type { ZoneId } from '../../domain/time/zone';
import type { Clock, Locale } from '../../planner/ports';
import type { Format } from '../../words/format';
import { createFormat, dataRegion } from '../../words/format';
import { createFixedClock, systemClock } from '../node/clock';
import type { HostLog } from '../node/log/open-log';
import { openPlanner } from '../node/open-planner';
import { findDataFolder } from '../node/paths';
import { toVisible } from '../node/terminal';
import { version } from '../node/version';
import { CommandFailure } from './failure';
import type { Output } from './text/output';

/** Options of every command. */
export interface GlobalOptions {
  readonly data?: string;
  readonly zone?: ZoneId;
  readonly now?: Instant;
  readonly json?: true;
}

/** The planner for commands: an expected failure throws a `CommandFailure`, which ends the command. */
export interface CommandPlanner {
  ask<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  /** The same, with expected failures as values. */
  readonly call: Client['call'];
}

/** The context of a command. */
export interface CommandContext extends Output {
  readonly options: GlobalOptions;
  /** The base of relative paths. */
  readonly cwd: string;
  readonly clock: Clock;
  /** The data folder, absolute. */
  readonly folder: string;
  /** `--zone`, else the system's. */
  readonly zone: ZoneId;
  /** The system's language and region: the order of numbers in a typed day. */
  readonly region: string;
  /**
   * By the system's region, for texts that need no planner; `formatOf` follows the planner's settings. With `--json` it is
   * the same in every region.
   */
  readonly format: Format;
  /** The log of the data folder, opened at the first call; commands without data folder must not call it. */
  log(): HostLog;
  /** Writes JSON with `--json`, else text. */
  print(json: unknown, toText: () => string): void;
  /**
   * Opens the data folder while `use` runs. `write` takes its lock, `read` works beside a running Mingle.
   */
  withPlanner<Value>(
    access: 'read' | 'write',
    use: (planner: CommandPlanner) => Promise<Value>,
  ): Promise<Value>;
}

/** The parts of the process that commands use. */
export interface CommandEdges extends Output {
  readonly cwd: string;
  /** The system's zone, week and clock. */
  readonly locale: Locale;
}

/** The format by the user's settings. */
export const formatOf = async (planner: CommandPlanner): Promise<Format> =>
  createFormat(await planner.ask('app.info', {}));

/** The context of the command that was called, with the options of the program. */
export type ContextOf = (command: Command) => CommandContext;

export type OpenLog = (options: { readonly folder: string; readonly clock: Clock }) => HostLog;

export function createContext(
  options: GlobalOptions,
  edges: CommandEdges & { readonly openLog: OpenLog },
): CommandContext {
  const clock = options.now === undefined ? systemClock : createFixedClock(options.now);
  const { locale } = edges;
  const zone = options.zone ?? locale.zone;
  const folder = findDataFolder(options.data && resolve(edges.cwd, options.data));
  return {
    ...edges,
    options,
    clock,
    folder,
    zone,
    region: locale.tag,
    format: createFormat(
      options.json ? dataRegion(zone) : { locale: locale.tag, zone, hourCycle: locale.hourCycle },
    ),
    log: () => edges.openLog({ folder, clock }),
    print: (value, toText) =>
      edges.data(toVisible(options.json ? `${JSON.stringify(value, null, 2)}\n` : toText())),
    withPlanner: async (access, use) => {
      const log = edges.openLog({ folder, clock });
      const session = await openPlanner({
        folder,
        clock,
        zone: options.zone,
        locale: () => locale,
        access,
        say: edges.words,
        log,
        version,
      });
      const client = createClient({
        call: session.dispatch,
        subscribe: session.subscribe,
      });
      try {
        return await use({
          call: client.call,
          ask: async (name, input) => {
            const answer = await client.call(name, input);
            if (answer.ok) return answer.value;
            throw new CommandFailure(answer.error);
          },
        });
      } finally {
        await session.close();
      }
    },
  };
}
