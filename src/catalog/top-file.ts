import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Problem } from './problem.ts';
import { parseYaml, type DataFile } from './read.ts';
import { checkShape } from './shape.ts';
import type { ShapedTopFile } from './shaped.ts';

/**
 * Reads one of the files at the top of `content/`, YAML or JSON, and checks its shape.
 * Undefined if it is missing or too faulty, which is reported.
 */
export function readTopFile<Schema extends z.ZodType>(
  projectFolder: string,
  name: string,
  schema: Schema,
  problems: Problem[],
): ShapedTopFile<z.infer<Schema>> | undefined {
  const path = `content/${name}`;
  let text: string;
  try {
    text = readFileSync(join(projectFolder, path), 'utf8');
  } catch {
    problems.push({
      file: path,
      line: 1,
      column: 1,
      rule: 'missing-file',
      field: 'file',
      found: 'no such file',
      expected: 'a file that every knowledge base has',
    });
    return undefined;
  }
  // JSON is YAML too, and the reader of YAML knows the line of each field.
  const { data, place } = parseYaml(text, 0, path, problems);
  if (data === undefined) return undefined;
  const file: DataFile = { path, slug: name, section: undefined, data, place };
  const shaped = checkShape(file, schema, problems);
  return shaped === undefined ? undefined : { file, data: shaped };
}
