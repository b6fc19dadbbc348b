import type { Catalog } from '../catalog/catalog.ts';
import { findNearest } from '../catalog/nearest.ts';
import { quote, type Problem } from '../catalog/problem.ts';
import { PAGE_FOLDERS, splitAddress } from '../schema/withdrawal.ts';
import { listAddresses, listMoves, listPages, type Addresses } from './addresses.ts';
import { PUBLISH } from './revisions.ts';

/** The ledger with every address and anchor of today added; nothing is ever taken out. */
export function extendLedger(catalog: Catalog): Addresses {
  const addresses = listAddresses(catalog);
  const all = [...new Set([...catalog.ledger.keys(), ...addresses.keys()])].sort();
  return new Map(
    all.map((address) => [
      address,
      [...new Set([...(catalog.ledger.get(address) ?? []), ...(addresses.get(address) ?? [])])].sort(),
    ]),
  );
}

/** Anchors that the page at an address once had, itself or under an address that now leads to it, and has no more. */
export function formerAnchors(catalog: Catalog, address: string, present: readonly string[]): string[] {
  const sources = [address, ...[...listMoves(catalog)].filter(([, to]) => to === address).map(([from]) => from)];
  const ever = sources.flatMap((source) => catalog.ledger.get(source) ?? []);
  return [...new Set(ever)].filter((anchor) => !present.includes(anchor));
}

const LEDGER = 'content/permalinks.json';

/** Line of an address in the ledger, which has one address a line after the opening brace. */
const lineOf = ({ ledger }: Catalog, address: string): number => [...ledger.keys()].indexOf(address) + 2;

/** Page at which an address would have to answer: the entry of `entries/bert.bib` is `entries/bert/`. */
const pageOf = (address: string): string => address.replace(/^(\w+\/[a-z0-9-]+)[./].*$/, '$1/');

/** The page of the same folder whose slug is nearest to that of an address. */
function findPage(address: string, pages: Iterable<string>): string | undefined {
  const [folder, slug] = address.split('/') as [string, string | undefined];
  const slugs = [...pages].flatMap((page) => {
    const [own, name, end] = page.split('/');
    return own === folder && end === '' ? [name!] : [];
  });
  const nearest = slug && findNearest(slug, slugs);
  return nearest && `${folder}/${nearest}/`;
}

const isContent = (folder: string): boolean => (PAGE_FOLDERS as readonly string[]).includes(folder);

/** Where the pages stand that are rows of one file, and how to keep their addresses. */
const LISTS: Record<string, string> = {
  compare: 'The pair stands no more in content/comparisons.yaml: a pair that was published stays there.',
  paths:
    'The path stands no more in content/paths.yaml: write it again, or formerly: [its slug] in the path that it became.',
};

/** Addresses that were published and answer no more; a catalog with faults can be asked too. */
function checkLost(catalog: Catalog, pages: ReadonlySet<string>): Problem[] {
  const lost = new Set([...catalog.ledger.keys()].filter((address) => !pages.has(address)));
  // A page that is gone takes its forms with it: the page alone is reported.
  return [...lost]
    .filter((address) => pageOf(address) === address || !lost.has(pageOf(address)))
    .map((address): Problem => {
      const [folder, slug] = splitAddress(address);
      return {
        file: LEDGER,
        line: lineOf(catalog, address),
        column: 1,
        rule: 'address-lost',
        field: 'address',
        found: quote(address),
        expected: `a page at this address: it was published, as ${catalog.ledger.size - 1} others were`,
        nearest: findPage(address, pages),
        note: isContent(folder)
          ? `If it was renamed, write formerly: [${slug}] in the file that it became; if it was taken back, say so ` +
            `in content/withdrawn/${slug}.yaml (address, name, date, reason, successor).`
          : folder in LISTS
            ? LISTS[folder]!
            : 'No file of the content makes this page: the page itself has to come back.',
      };
    });
}

/** Addresses and anchors that the ledger does not hold yet. */
export function checkUnlisted(catalog: Catalog): Problem[] {
  const unlisted = [...listAddresses(catalog)].flatMap(([address, anchors]) => {
    const known = catalog.ledger.get(address);
    if (!known) return [address];
    return anchors.filter((anchor) => !known.includes(anchor)).map((anchor) => `${address}#${anchor}`);
  });
  if (unlisted.length === 0) return [];
  const shown = unlisted.slice(0, 5).join(', ') + (unlisted.length > 5 ? ', …' : '');
  return [
    {
      file: LEDGER,
      line: 1,
      column: 1,
      rule: 'address-unlisted',
      field: 'address',
      found: `${unlisted.length} not listed: ${shown}`,
      expected: 'every address and anchor of the site',
      note: PUBLISH,
    },
  ];
}

/** Promises that the content would break: addresses that are lost, withdrawals that are none. Faults do not hinder it. */
export function checkLedger(catalog: Catalog): Problem[] {
  const pages = listPages(catalog);
  return [...checkLost(catalog, pages), ...checkWithdrawals(catalog, pages)];
}

/** Withdrawals of pages that stand, twice, or with a successor that leads nowhere. */
function checkWithdrawals(catalog: Catalog, pages: ReadonlySet<string>): Problem[] {
  const seen = new Map<string, string>();
  return [...catalog.withdrawals.values()].flatMap(({ file, place, data }) => {
    const problems: Problem[] = [];
    const report = (field: string, found: string, expected: string, nearest?: string) =>
      problems.push({ file, ...place([field]), rule: 'withdrawal', field, found: quote(found), expected, nearest });
    const [folder, slug] = splitAddress(data.address);
    if (catalog[folder].has(slug)) report('address', data.address, 'a page that no longer stands in the content');
    if (seen.has(data.address)) report('address', data.address, `a page that ${seen.get(data.address)} does not name`);
    seen.set(data.address, file);
    if (!catalog.ledger.has(data.address))
      report('address', data.address, 'an address that was published', findPage(data.address, catalog.ledger.keys()));
    if (data.successor && (!pages.has(data.successor) || data.successor === data.address))
      report('successor', data.successor, 'the address of another page', findPage(data.successor, pages));
    return problems;
  });
}
