import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file that a page loads, and its size with gzip, in bytes. */
export interface Part {
  file: string;
  bytes: number;
}

/**
 * All that the page `file` of a built site loads before the reader does anything, fonts and pictures apart:
 * itself, its styles and scripts, and what the scripts import. `base` is the path under which the site lives.
 */
export function pageWeight(folder: string, file: string, base: string): Part[] {
  const parts: Part[] = [];
  const add = (name: string): string => {
    if (parts.some((part) => part.file === name)) return '';
    const bytes = readFileSync(join(folder, name));
    parts.push({ file: name, bytes: gzipSync(bytes).length });
    return bytes.toString('utf8');
  };
  const addScript = (name: string): void => {
    // Only imports at the top of a script: `import(…)` waits until it is reached.
    for (const [, imported] of add(name).matchAll(/(?:^|[;}\s])(?:import|from)\s*["'](\.[^"']*\.js)["']/g)) {
      addScript(posix.join(posix.dirname(name), imported!));
    }
  };
  for (const [, href] of add(file).matchAll(/(?:src|href)="([^"]*\.(?:css|js))"/g)) {
    const name = href!.slice(base.length);
    if (name.endsWith('.js')) addScript(name);
    else add(name);
  }
  return parts;
}
