// The part of Pagefind's interface that the search page uses.
import { base } from './names.ts';

/** For each filter, how many pages have each value. */
export type Filters = Record<string, Record<string, number>>;
/** A page that was found. */
export interface Fragment {
  url: string;
  excerpt: string;
  meta: { title?: string };
  filters: Record<string, string[]>;
  sub_results: { title: string; url: string; excerpt: string }[];
}
export interface SearchAnswer {
  results: { id: string; data(): Promise<Fragment> }[];
  filters: Filters;
}
export interface Pagefind {
  options(options: object): Promise<void>;
  filters(): Promise<Filters>;
  search(query: string | null, options: object): Promise<SearchAnswer>;
}

let pagefind: Promise<Pagefind> | undefined;

/** Pagefind, loaded on first use. */
export function loadPagefind(): Promise<Pagefind> {
  pagefind ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`).then(async (module: Pagefind) => {
    await module.options({ baseUrl: base, excerptLength: 24 });
    return module;
  });
  return pagefind;
}
