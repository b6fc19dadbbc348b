import { execFileSync, spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium } from 'playwright-core';
import { root } from './runtime.mjs';

/** A Chromium that starts, and what it needs to. */
export interface Browser {
  executablePath: string;
  env: Record<string, string | undefined>;
  args: string[];
  /** Where it comes from, in words. */
  from: string;
}

const cache = join(root, '.cache', 'browser');
const ARGUMENTS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'];

/** True if the browser starts and renders a page. */
async function starts({ executablePath, env, args }: Browser): Promise<boolean> {
  try {
    const browser = await chromium.launch({
      executablePath,
      env: env as Record<string, string>,
      args,
      timeout: 30_000,
    });
    const page = await browser.newPage();
    await page.goto('data:text/html,<p>ready', { timeout: 30_000 });
    const text = await page.textContent('p', { timeout: 10_000 });
    await browser.close();
    return text === 'ready';
  } catch {
    return false;
  }
}

function onPath(name: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}

const plain = (executablePath: string, from: string): Browser => ({
  executablePath,
  env: process.env,
  args: ARGUMENTS,
  from,
});

function* installed(): Generator<Browser> {
  for (const name of ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome']) {
    const file = onPath(name);
    if (file) yield plain(file, `installed (${name})`);
  }
  const places = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ];
  for (const file of places) if (existsSync(file)) yield plain(file, 'installed');
}

/** Unpacks one Brotli file of @sparticuz/chromium; a tar is unpacked into `target`, anything else becomes it. */
async function unpack(source: string, target: string): Promise<void> {
  if (existsSync(target)) return;
  mkdirSync(cache, { recursive: true });
  const scratch = await mkdtemp(join(cache, 'unpack-'));
  const file = join(scratch, 'file');
  await pipeline(createReadStream(source), createBrotliDecompress(), createWriteStream(file, { mode: 0o755 }));
  if (source.includes('.tar')) {
    const folder = join(scratch, 'folder');
    await mkdir(folder);
    execFileSync('tar', ['-xf', file, '-C', folder]);
    renameSync(folder, target);
  } else renameSync(file, target);
  rmSync(scratch, { recursive: true, force: true });
}

/** The Chromium that the npm package @sparticuz/chromium carries for Linux on x64, with the libraries beside it. */
async function carried(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const packed = join(root, 'node_modules', '@sparticuz', 'chromium', 'bin');
  if (!existsSync(join(packed, 'chromium.br'))) return undefined;
  const executablePath = join(cache, 'chromium');
  await unpack(join(packed, 'chromium.br'), executablePath);
  const libraries: string[] = [];
  for (const archive of readdirSync(packed).filter((name) => /^al.*\.tar\.br$/.test(name))) {
    const folder = join(cache, archive.replace('.tar.br', ''));
    await unpack(join(packed, archive), folder);
    libraries.push(folder, join(folder, 'lib'));
  }
  const fonts = join(cache, 'fonts');
  if (existsSync(join(packed, 'fonts.tar.br'))) await unpack(join(packed, 'fonts.tar.br'), fonts);
  const path = [...libraries, process.env['LD_LIBRARY_PATH'] ?? ''].filter(Boolean).join(delimiter);
  await mkdir(fonts, { recursive: true });
  const configuration = join(cache, 'fonts.conf');
  await writeFile(
    configuration,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir><cachedir>${join(cache, 'font-cache')}</cachedir></fontconfig>`,
  );
  // The system's libraries are tried first; those of the package only serve where one is missing.
  const system = {
    executablePath,
    env: { ...process.env, FONTCONFIG_FILE: configuration },
    args: ARGUMENTS,
    from: 'the package @sparticuz/chromium',
  };
  if (await starts(system)) return system;
  return {
    ...system,
    env: { ...system.env, LD_LIBRARY_PATH: path },
    from: 'the package @sparticuz/chromium, with its own libraries',
  };
}

function fromPlaywright(): Browser | undefined {
  console.log('Browser: asking Playwright for its own Chromium …');
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  const folder = join(cache, 'playwright');
  const env = { ...process.env, PLAYWRIGHT_BROWSERS_PATH: folder };
  const result = spawnSync(process.execPath, [cli, 'install', '--only-shell', 'chromium'], {
    env,
    stdio: 'inherit',
    timeout: 600_000,
  });
  if (result.status !== 0 || !existsSync(folder)) return undefined;
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) =>
    /(chrome-headless-shell|headless_shell)(\.exe)?$/.test(name),
  );
  return file ? plain(join(folder, file), 'Playwright') : undefined;
}

function fromSystem(): Browser | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) return undefined;
  console.log('Browser: installing Chromium with apt-get …');
  const options = {
    stdio: 'inherit',
    timeout: 900_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '-q', 'chromium'], options);
  const file = onPath('chromium');
  return file ? plain(file, 'the system’s packages') : undefined;
}

let found: Promise<Browser> | undefined;

async function find(): Promise<Browser> {
  const tried: string[] = [];
  const named = process.env['CHROME_PATH'];
  if (named) {
    const browser = plain(named, 'CHROME_PATH');
    if (await starts(browser)) return browser;
    throw new Error(`CHROME_PATH names ${named}, which does not start as a browser. Mend or unset it.`);
  }
  for (const browser of installed()) {
    if (await starts(browser)) return browser;
    tried.push(`${browser.executablePath} does not start`);
  }
  for (const [name, look] of [
    ['the package @sparticuz/chromium', carried],
    ["Playwright's own", fromPlaywright],
    ["the system's package manager", fromSystem],
  ] as const) {
    const browser = await look();
    if (browser && (await starts(browser))) return browser;
    tried.push(browser ? `${name}: ${browser.executablePath} does not start` : `${name}: none`);
  }
  throw new Error(
    [
      'The tests need Chrome or Chromium, and none was found:',
      ...tried.map((line) => `  ${line}`),
      'Install one (on Debian or Ubuntu: apt-get install chromium), or set CHROME_PATH to the file that starts it.',
    ].join('\n'),
  );
}

/**
 * A browser that starts: CHROME_PATH, else an installed Chrome or Chromium, else the one of @sparticuz/chromium,
 * else Playwright's own, else the system's packages. Throws an Error that lists what was tried.
 */
export function findBrowser(): Promise<Browser> {
  found ??= find();
  return found;
}
