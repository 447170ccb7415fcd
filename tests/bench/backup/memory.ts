import { readdirSync, readFileSync } from 'node:fs';

/** Memory of the browser's processes, from Linux's /proc: proportional set sizes, shared pages counted in parts. */

interface Process {
  pid: number;
  parent: number;
  command: string;
}

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return [{ pid: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }];
      } catch {
        // Gone meanwhile.
        return [];
      }
    });
}

export interface Memory {
  /** Of the extension's pages, megabytes. */
  renderer: number;
  /** Of the whole browser. */
  all: number;
}

/** What the browser and its children take just now. */
export function memoryOf(browserPid: number): Memory {
  const all = processes();
  const tree = new Set([browserPid]);
  for (let size = 0; size !== tree.size; ) {
    size = tree.size;
    for (const { pid, parent } of all) if (tree.has(parent)) tree.add(pid);
  }
  const ours = all.filter(({ pid }) => tree.has(pid));
  const sum = (some: Process[]) => some.reduce((total, { pid }) => total + proportional(pid), 0);
  return { renderer: sum(ours.filter(({ command }) => command.includes('--extension-process'))), all: sum(ours) };
}

function proportional(pid: number): number {
  try {
    const [, kilobytes] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    // Gone meanwhile.
    return 0;
  }
}
