import type { z } from 'zod';
import { findNearest, nearestSlug } from './nearest.ts';
import { quote, type Problem } from './problem.ts';
import type { DataFile } from './read.ts';

/** Field names as a person writes them: `variants[0].layers`. */
export function formatField(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part)),
    '',
  );
}

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, part) => (value as Record<PropertyKey, unknown> | undefined)?.[part], data);

/** What zod keeps of a schema; only the parts that lead from a schema to the schema of a field. */
interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: z.ZodType[];
  discriminator?: string;
}
const definition = (schema: z.ZodType): Definition => schema.def as unknown as Definition;

/** Keys that the schema allows at `path`; empty where it allows no keys. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): string[] {
  const { type, shape, element, innerType, options, discriminator } = definition(schema);
  if (innerType) return knownKeys(innerType, path, data);
  if (type === 'union' && options) {
    const kind = discriminator ? (data as Record<string, unknown> | undefined)?.[discriminator] : undefined;
    const chosen = discriminator
      ? options.filter((option) => {
          const field = definition(option).shape?.[discriminator];
          return field?.safeParse(kind).success;
        })
      : options;
    return chosen.flatMap((option) => knownKeys(option, path, data));
  }
  const [head, ...rest] = path;
  if (head === undefined) return shape ? Object.keys(shape) : [];
  const inner = shape?.[String(head)] ?? element;
  return inner ? knownKeys(inner, rest, (data as Record<PropertyKey, unknown> | undefined)?.[head]) : [];
}

const TYPE_NAMES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'fields (a mapping)',
  record: 'fields (a mapping)',
  boolean: 'true or false',
};

function expectation(issue: z.core.$ZodIssue, isOwnMessage: boolean): string {
  if (isOwnMessage) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_NAMES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `at least ${issue.minimum}${issue.origin === 'array' ? ' in the list' : issue.origin === 'string' ? ' characters' : ''}`;
    case 'too_big':
      return `at most ${issue.maximum}${issue.origin === 'array' ? ' in the list' : issue.origin === 'string' ? ' characters' : ''}`;
    default:
      return issue.message;
  }
}

/** zod's own messages begin with these words; any other message is one of ours. */
const ZOD_MESSAGE = /^(Invalid|Too (small|big)|Unrecognized)/;

/** `data` without the field at `path`; a fault within a list takes the whole list, so that no index shifts. */
function without(data: unknown, path: readonly PropertyKey[]): unknown {
  const copy = structuredClone(data);
  const end = path.findLastIndex((part) => typeof part !== 'number');
  const parent = valueAt(copy, path.slice(0, end)) as Record<PropertyKey, unknown> | undefined;
  if (parent && end >= 0) delete parent[path[end]!];
  return copy;
}

/**
 * What is left of the data of `file` when its faulty fields are taken away, so that the rest can still be checked
 * against other files. Fields that every file needs get a value that breaks no rule. Undefined if that is not enough.
 */
function salvage<Schema extends z.ZodType>(file: DataFile, schema: Schema): z.infer<Schema> | undefined {
  if (file.data === null || typeof file.data !== 'object' || Array.isArray(file.data)) return undefined;
  const fallback: Record<string, unknown> = { name: file.slug, summary: '-'.repeat(60), node: file.section };
  let rest: unknown = file.data;
  for (let round = 0; round < 50; round++) {
    const result = schema.safeParse(rest);
    if (result.success) return result.data;
    const issue = result.error.issues[0]!;
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
    // A field that is missing cannot be taken away: what holds it goes.
    const gone = valueAt(rest, path) === undefined ? path.slice(0, -1) : path;
    const [field] = path;
    if (path.length === 1 && typeof field === 'string' && fallback[field] !== undefined) {
      rest = { ...(rest as object), [field]: fallback[field] };
      delete fallback[field];
    } else if (gone.length === 0) return undefined;
    else rest = without(rest, gone);
  }
  return undefined;
}

/**
 * Checks the data of `file` against `schema` and reports every fault of shape.
 * Gives the parsed value, without its faulty fields; undefined if too little is left.
 */
export function checkShape<Schema extends z.ZodType>(
  file: DataFile,
  schema: Schema,
  problems: Problem[],
): z.infer<Schema> | undefined {
  const result = schema.safeParse(file.data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      const known = knownKeys(schema, issue.path, file.data);
      for (const key of issue.keys) {
        const written = valueAt(file.data, issue.path) as Record<string, unknown>;
        const missing = known.filter((name) => !(name in written));
        problems.push({
          file: file.path,
          ...file.place([...issue.path, key], true),
          rule: 'unknown-key',
          field: formatField([...issue.path, key]),
          found: quote(key),
          expected: `one of ${known.join(', ')}`,
          nearest: findNearest(key, missing),
        });
      }
      continue;
    }
    const last = issue.path.at(-1);
    if (issue.code === 'invalid_key') {
      const key = String(last);
      problems.push({
        file: file.path,
        ...file.place(issue.path, true),
        rule: 'slug-form',
        field: formatField(issue.path),
        found: quote(key),
        expected: issue.issues[0]!.message,
        nearest: nearestSlug(key),
      });
      continue;
    }
    const found = valueAt(file.data, issue.path);
    const isSource = (last === 'source' || last === 'sources') && found === undefined;
    const union = issue.code === 'invalid_union' && 'options' in issue ? (issue.options as unknown[]) : undefined;
    const values = union ?? (issue.code === 'invalid_value' ? issue.values : undefined);
    problems.push({
      file: file.path,
      ...file.place(issue.path),
      rule: isSource ? 'missing-source' : found === undefined ? 'missing-field' : 'wrong-value',
      field: formatField(issue.path) || 'file',
      found: found === undefined ? 'nothing' : quote(found),
      expected: union ? `one of ${union.map(String).join(', ')}` : expectation(issue, !ZOD_MESSAGE.test(issue.message)),
      nearest: values && typeof found === 'string' ? findNearest(found, values.map(String)) : undefined,
      note: isSource ? 'Every number, date and edge names the reference in which it was read.' : undefined,
    });
  }
  return salvage(file, schema);
}
