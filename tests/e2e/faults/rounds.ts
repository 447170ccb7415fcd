import { random as seeded } from '../../bench/search/generate.ts';
import type { Site } from '../../fixtures/site/server.ts';
import { type BrowserName, Session } from './session.ts';
import { type FaultClass, STRIKES } from './strikes.ts';
import { bulk, type Random } from './work.ts';

export interface Tally {
  rounds: number;
  /** Rounds whose fault landed while a write was under way. */
  inFlight: number;
  /** What was said to be saved in these rounds. */
  acknowledged: number;
  /** Acknowledged changes that were not there afterwards. */
  lost: number;
  /** Traces of a write that was cut in two. */
  half: number;
  /** The library was said to be damaged, and was not. */
  falseAlarms: number;
}

export const nothing = (): Tally => ({ rounds: 0, inFlight: 0, acknowledged: 0, lost: 0, half: 0, falseAlarms: 0 });

export interface Round extends Tally {
  fault: FaultClass;
  /** What was wrong, in words. */
  wrong: string[];
}

const CLASSES = Object.keys(STRIKES) as FaultClass[];

function draw(random: Random, classes: readonly FaultClass[]): FaultClass {
  const bag = classes.flatMap((name) => Array.from({ length: STRIKES[name].weight }, () => name));
  return bag[Math.floor(random() * bag.length)] ?? 'worker';
}

/** One fault, and a look at what it left. */
async function strike(session: Session, random: Random, fault: FaultClass): Promise<Round> {
  const before = await session.evidence();
  const acknowledged = session.acknowledged;
  const struck = await STRIKES[fault].strike(session, random);
  const { site } = session;
  site.slowness = 0;
  site.trouble = () => undefined;
  const cutOff = (await session.evidence()) > before;
  const audit = await session.audit();
  const { lost, half } = session.ledger.compare(audit);
  const wrong = [...lost, ...half, ...(struck.lost ?? []), ...(struck.half ?? [])];
  return {
    fault,
    rounds: 1,
    inFlight: Number(struck.inFlight ?? cutOff),
    acknowledged: session.acknowledged - acknowledged,
    lost: lost.length + (struck.lost?.length ?? 0),
    half: half.length + (struck.half?.length ?? 0),
    falseAlarms: Number(audit.health !== 'well'),
    wrong: audit.health === 'well' ? wrong : [...wrong, `the library is said to be ${audit.health}`],
  };
}

interface Rounds {
  browser: BrowserName;
  site: Site;
  seed: number;
  count: number;
  /** All, unless these alone. */
  classes?: readonly FaultClass[];
  onRound(round: Round): void;
}

/** So many rounds on one profile, each with a fault of a class drawn by the seed. */
export async function runRounds({ browser, site, seed, count, classes = CLASSES, onRound }: Rounds): Promise<void> {
  const random = seeded(seed);
  const session = await Session.start(browser, site);
  try {
    const filled = session.heard(['done'], 1);
    await session.perform([bulk(session, 40)]);
    await filled;
    session.ledger.compare(await session.audit());
    for (let i = 0; i < count; i++) onRound(await strike(session, random, draw(random, classes)));
  } finally {
    await session.stop();
  }
}
