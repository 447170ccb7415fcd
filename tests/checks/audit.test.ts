import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, describe, expect, test } from 'vitest';
import { audit } from './audit.ts';

/** A registry on this machine, in a process of its own: the check waits for npm, and npm for the registry. */
const REGISTRY = `
  const [status, advisories] = JSON.parse(process.argv[1]);
  const server = require('node:http').createServer((request, response) => {
    const name = decodeURIComponent(request.url.slice(1));
    const packument = { name, 'dist-tags': { latest: '9.9.9' }, versions: { '4.4.7': { name, version: '4.4.7' }, '9.9.9': { name, version: '9.9.9' } } };
    const body = request.method === 'POST' ? advisories : packument;
    request.resume();
    response.writeHead(request.method === 'POST' ? status : 200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

const HOLE = {
  id: 1_000_000_000 + process.pid,
  url: 'https://advisories.example/1',
  title: 'A hole',
  severity: 'low',
  vulnerable_versions: '<9',
  cwe: [],
  cvss: { score: 1 },
};

describe('the audit', () => {
  let registry: ChildProcess | undefined;
  afterEach(() => {
    registry?.kill();
  });

  async function answering(status: number, advisories: object): Promise<string> {
    const started = spawn(process.execPath, ['-e', REGISTRY, JSON.stringify([status, advisories])]);
    registry = started;
    const port = await new Promise((resolve) => started.stdout.once('data', (data) => resolve(String(data).trim())));
    return `http://127.0.0.1:${port}/`;
  }

  test('passes where the registry knows of no hole', async () => {
    expect(audit(await answering(200, {}))).toMatchObject({ ok: true, line: expect.stringContaining('shipped: 0') });
  });

  test('fails for a low one in what ships', async () => {
    expect(audit(await answering(200, { dexie: [HOLE] }))).toMatchObject({ ok: false });
  });

  test('accepts a low one in a tool, and no high one', async () => {
    expect(audit(await answering(200, { vitest: [HOLE] }))).toMatchObject({ ok: true });
    registry?.kill();
    expect(
      audit(await answering(200, { vitest: [{ ...HOLE, id: HOLE.id + 1_000_000, severity: 'high' }] })),
    ).toMatchObject({ ok: false });
  });

  test('says that it was not run where the registry answers none', async () => {
    const { ok, line } = audit(await answering(405, {}));
    expect(ok).toBeUndefined();
    expect(line).toBe('NOT RUN: the registry answers no audit (405 Method Not Allowed)');
    expect(audit('http://127.0.0.1:9/').line).toMatch(/^NOT RUN/);
  });
});
