/** A source as it is written, split: the key of a reference, and a place in the work if one was seen. */
export interface Source {
  key: string;
  locator: string | undefined;
}

/** Sources as written, as a list. */
export const listSources = (written: string | readonly string[] | undefined): readonly string[] =>
  written === undefined ? [] : typeof written === 'string' ? [written] : written;

/** Splits `devlin2019bert, §3.1`; a list gives several. */
export function parseSources(written: string | readonly string[] | undefined): Source[] {
  return listSources(written).map((text) => {
    const comma = text.indexOf(',');
    return comma < 0
      ? { key: text, locator: undefined }
      : { key: text.slice(0, comma), locator: text.slice(comma + 1).trim() };
  });
}

/** A source somewhere in the data of a file. */
export interface PlacedSource extends Source {
  /** Path of the source in the data, as `['variants', 0, 'source']`. */
  path: (string | number)[];
}

/** Every source in the data of a file, in the order in which they stand. */
export function findSources(data: unknown, path: (string | number)[] = []): PlacedSource[] {
  if (Array.isArray(data)) return data.flatMap((value, i) => findSources(value, [...path, i]));
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const here = [...path, key];
    if (key === 'source') return parseSources(value as string | string[]).map((found) => ({ ...found, path: here }));
    if (key === 'sources' && value !== null && typeof value === 'object' && !Array.isArray(value)) {
      return Object.entries(value as Record<string, string | string[]>).flatMap(([field, written]) =>
        parseSources(written).map((found) => ({ ...found, path: [...here, field] })),
      );
    }
    return findSources(value, here);
  });
}
