import type { Pagefind } from '../search/full-text.ts';
import { base } from './names.ts';

interface Module {
  createInstance(options: object): Pagefind & { init(): Promise<void> };
}

let pagefind: Promise<Pagefind> | undefined;

/** Pagefind, loaded on first use; after a failure, again. */
export function loadPagefind(): Promise<Pagefind> {
  pagefind ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`).then(async (module: Module) => {
    // A word takes a millisecond or two; the worker takes 12 KB more, and can keep an answer waiting for seconds.
    const instance = module.createInstance({ baseUrl: base, noWorker: true });
    await instance.init();
    return instance;
  });
  pagefind.catch(() => (pagefind = undefined));
  return pagefind;
}
