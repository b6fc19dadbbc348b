import { buildCatalog } from '../catalog/build.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { sortProblems, type Problem } from '../catalog/problem.ts';
import { checkParameters } from './parameters.ts';

/**
 * Reads all content below `projectFolder` and checks it and what follows from it.
 * Gives the catalog and every problem, sorted; where there are problems, the catalog lacks what is faulty.
 */
export function readKnowledgeBase(projectFolder: string): { catalog: Catalog; problems: Problem[] } {
  const { catalog, problems } = buildCatalog(projectFolder);
  return { catalog, problems: sortProblems([...problems, ...checkParameters(catalog)]) };
}
