import type { SectionSlug } from '../schema/entry.ts';

/** One shape for each section, a path in a box of 12 by 12, so that colour never stands alone. */
export const SECTION_SHAPES: Record<SectionSlug, string> = {
  history: 'M6 0a6 6 0 1 0 0 12A6 6 0 0 0 6 0Z',
  architectures: 'M.8.8h10.4v10.4H.8Z',
  contexts: 'M6 .5 12 11.5H0Z',
  efficiency: 'M6 0l6 6-6 6-6-6Z',
  interpretation: 'M4 0h4v4h4v4H8v4H4V8H0V4h4Z',
  'open-problems': 'M6 0a6 6 0 1 0 0 12A6 6 0 0 0 6 0Zm0 2.6a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8Z',
};
