import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory, in bytes, and parent of each process, as Linux tells them in /proc. */
function listProcesses(): Map<number, { parent: number; bytes: number }> {
  const processes = new Map<number, { parent: number; bytes: number }>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    let status: string;
    try {
      status = readFileSync(`/proc/${pid}/status`, 'utf8');
    } catch {
      continue; // It has ended since the folder was read.
    }
    const number = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    processes.set(Number(pid), { parent: number('PPid'), bytes: number('VmRSS') * 1024 });
  }
  return processes;
}

/** Resident memory of a process and all below it, in bytes. */
export function memoryOfTree(pid: number): number {
  const processes = listProcesses();
  const below = (top: number): number[] =>
    [...processes].flatMap(([child, { parent }]) => (parent === top ? [child, ...below(child)] : []));
  return [pid, ...below(pid)].reduce((sum, one) => sum + (processes.get(one)?.bytes ?? 0), 0);
}

/**
 * Watches the memory of a process and all below it; the function that it gives ends the watch and gives the peak in
 * bytes, or undefined where there is no /proc to read it from.
 */
export function watchMemory(pid: number): () => number | undefined {
  if (process.platform !== 'linux') return () => undefined;
  let peak = 0;
  const look = () => (peak = Math.max(peak, memoryOfTree(pid)));
  look();
  const timer = setInterval(look, 100);
  return () => {
    clearInterval(timer);
    return peak;
  };
}
