import * as v from 'valibot';
import { BylineError } from '../model/errors';
import { onMessage, type Sender } from '../platform/runtime';
import type { Reply } from './envelope';
import { type Answers, type Input, type MessageName, protocol } from './protocol';
import { isWithinSize, OWN_CAP, PAGE_CAP } from './size-cap';

/** A page's own tab, as the browser names it: never as the message does. */
export interface PageSender {
  tabId: number;
  url: string;
}

/** One handler a message. Those that pages send get their tab. */
export type Handlers = {
  [N in MessageName]: (typeof protocol)[N]['from'] extends 'page'
    ? (input: Input<N>, page: PageSender) => Promise<Answers[N]>
    : (input: Input<N>) => Promise<Answers[N]>;
};

const envelope = v.object({
  byline: v.picklist(Object.keys(protocol) as MessageName[]),
  input: v.unknown(),
});

/** Serves the protocol in the worker. Register while it starts, or a message that woke it is missed. */
export function serve(handlers: Handlers): void {
  onMessage((message, sender) => answer(handlers, message, sender));
}

/** Checks one message against protocol and sender and has it handled. Never rejects: a failure is a reply too. */
export async function answer(handlers: Handlers, message: unknown, sender: Sender): Promise<Reply> {
  try {
    if (!isWithinSize(message, sender.isExtensionPage ? OWN_CAP : PAGE_CAP))
      throw new BylineError('bad-request', 'too large');
    const { byline: name, input } = parse(envelope, message);
    const entry = protocol[name];
    const page = entry.from === 'page' ? sender.page : undefined;
    if (entry.from === 'page' ? !page : !sender.isExtensionPage)
      throw new BylineError('bad-request', `${name}: wrong sender`);
    const handle = handlers[name] as (input: unknown, page?: PageSender) => Promise<Answers[MessageName]>;
    return { ok: true, answer: await handle(parse(entry.input, input), page) };
  } catch (error) {
    return failure(error);
  }
}

function parse<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  throw new BylineError('bad-request', result.issues[0]?.message);
}

function failure(error: unknown): Reply {
  if (error instanceof BylineError) return { ok: false, code: error.code, message: error.message };
  console.error(error);
  return { ok: false, code: 'unexpected', message: String(error) };
}
