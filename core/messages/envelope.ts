import type { FailureCode } from '../model/errors';
import type { Answers, Input, MessageName } from './protocol';

/** What goes over the wire. Types only: scripts that send need no schemas. */
export interface Envelope<N extends MessageName = MessageName> {
  byline: N;
  input: Input<N>;
}

export type Reply<N extends MessageName = MessageName> =
  | { ok: true; answer: Answers[N] }
  | { ok: false; code: FailureCode; message: string };
