import { BylineError } from '../model/errors';
import { sendMessage } from '../platform/runtime';
import type { Envelope, Reply } from './envelope';
import type { Answers, Input, MessageName } from './protocol';

/**
 * Asks the worker, which the browser starts if need be, and waits for its answer.
 * @throws BylineError with the worker's code, or `unexpected` where no worker answers
 */
export async function ask<N extends MessageName>(name: N, input: Input<N>): Promise<Answers[N]> {
  const envelope: Envelope<N> = { byline: name, input };
  const reply = (await send(envelope)) as Reply<N> | undefined;
  if (!reply) throw new BylineError('unexpected', `no answer to ${name}`);
  if (!reply.ok) throw new BylineError(reply.code, reply.message);
  return reply.answer;
}

async function send(envelope: Envelope): Promise<unknown> {
  try {
    return await sendMessage(envelope);
  } catch (error) {
    throw new BylineError('unexpected', `cannot reach the worker: ${String(error)}`, { cause: error });
  }
}
