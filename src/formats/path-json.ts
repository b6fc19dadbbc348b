import type { Catalog } from '../catalog/catalog.ts';
import { listSteps } from '../derive/paths.ts';
import { address, stepAnchor, teachingPath } from '../permalinks.ts';

/** The paths for programs: as they are written, and the addresses of each path, of its steps and of their pages. */
export const toPathsJson = (catalog: Catalog) =>
  Object.entries(catalog.paths).map(([slug, facts]) => ({
    slug,
    address: address(teachingPath(slug)),
    facts,
    steps: listSteps(catalog, slug).map(({ slug: page, name, kind, href }) => ({
      name,
      kind,
      page: address(href),
      address: address(`${teachingPath(slug)}#${stepAnchor(page)}`),
    })),
  }));
