import type { CatalogEntry } from '../catalog/catalog.ts';
import type { TaxonomyNode } from './taxonomy.ts';

const withGuests = ({ entries, guests, children }: TaxonomyNode): CatalogEntry[] => [
  ...entries,
  ...guests,
  ...children.flatMap(withGuests),
];

/** All entries that a node and the nodes below it list, at home or as guests (`alsoIn`), each once. */
export const listedEntries = (node: TaxonomyNode): CatalogEntry[] => [...new Set(withGuests(node))];
