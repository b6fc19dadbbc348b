import { arrangeSheets, type Cell, type Comparison, type Row, type Rows, type VariantBlock } from './arrange.ts';
import { escapeHtml, linkHtml } from './html.ts';
import type { Sheet } from './sheet.ts';

/** Fields whose values are wide: on a narrow screen each stands on a line of its own. */
const WIDE = ['objectives', 'corpora'];

function renderHeads(sheets: readonly Sheet[]): string {
  const heads = sheets.map(
    ({ name, path, summary, section, afterSurvey }) =>
      `<li class="in-${escapeHtml(section.slug)}"><p class="compare-name">${linkHtml(path, name)}` +
      `${afterSurvey ? ' <span class="after-survey">after the survey</span>' : ''}</p>` +
      `<p>${escapeHtml(summary)}</p><p class="section-name">${escapeHtml(section.name)}</p></li>`,
  );
  return `<ul class="compare-heads" role="list">${heads.join('')}</ul>`;
}

function renderEdges({ edges }: Comparison): string {
  const items = edges.map(
    ({ from, to, edge }) =>
      `<li><p>${linkHtml(from.path, from.name)} ${linkHtml(edge.href, edge.words)} ${linkHtml(to.path, to.name)}: ` +
      `${edge.html}</p></li>`,
  );
  const list = items.length
    ? `<ul class="compare-edges">${items.join('')}</ul>`
    : '<p>No edge of the lineage leads from one to the other.</p>';
  return `<section aria-labelledby="compare-lineage"><h2 id="compare-lineage">How they stand to each other</h2>${list}</section>`;
}

const renderCell = (cell: Cell, name: string): string =>
  `<td role="cell"><span class="compare-of" aria-hidden="true">${escapeHtml(name)}</span>` +
  `${'html' in cell ? cell.html : `<span class="gap">${escapeHtml(cell.missing)}</span>`}</td>`;

const renderRow = ({ field, label, cells }: Row, names: readonly string[]): string =>
  `<tr role="row"${WIDE.includes(field) ? ' class="compare-wide"' : ''}>` +
  `<th scope="row" role="rowheader">${escapeHtml(label)}</th>` +
  `${cells.map((cell, i) => renderCell(cell, names[i]!)).join('')}</tr>`;

/** A group of rows below a heading of its own within the table. */
function renderGroup(heading: string | undefined, rows: readonly Row[], names: readonly string[]): string {
  if (rows.length === 0) return '';
  const head = heading
    ? `<tr role="row" class="compare-group"><th scope="rowgroup" role="rowheader" colspan="${names.length + 1}">${heading}</th></tr>`
    : '';
  return `<tbody role="rowgroup">${head}${rows.map((row) => renderRow(row, names)).join('')}</tbody>`;
}

interface Column {
  name: string;
  /** HTML of the head of the column. */
  html: string;
}

// The roles say what the elements are already: a browser forgets that they are a table once the narrow layout makes
// grids of them.
function renderTable(label: string, columns: readonly Column[], { differing, same, partial }: Rows): string {
  const names = columns.map(({ name }) => name);
  const heads = columns.map(({ html }) => `<th scope="col" role="columnheader">${html}</th>`).join('');
  const groups = [
    renderGroup('Different', differing, names),
    renderGroup('The same', same, names),
    renderGroup('Known of some only', partial, names),
  ];
  return (
    `<div class="table-scroll" tabindex="0" role="region" aria-label="${escapeHtml(label)}">` +
    `<table role="table" class="compare-table compare-of-${columns.length}"><thead role="rowgroup"><tr role="row">` +
    `<th scope="col" role="columnheader"><span class="visually-hidden">Fact</span></th>${heads}</tr></thead>` +
    `${groups.join('')}</table></div>`
  );
}

function renderFacts({ sheets, facts }: Comparison): string {
  const columns = sheets.map(({ name, path }) => ({ name, html: linkHtml(path, name) }));
  return `<section aria-labelledby="compare-facts"><h2 id="compare-facts">Facts</h2>${renderTable('Facts side by side', columns, facts)}</section>`;
}

function renderBlock(sheets: readonly Sheet[], { variants, rows }: VariantBlock): string {
  const joined = variants.flatMap((variant) => (variant ? [variant.name] : []));
  const heading = joined.join(' and ');
  const columns = variants.map((variant, i) => ({
    name: variant?.name ?? sheets[i]!.name,
    html: variant ? linkHtml(variant.href, variant.name) : `${escapeHtml(sheets[i]!.name)}: none of this size`,
  }));
  return `<h3>${escapeHtml(heading)}</h3>${renderTable(`${heading} side by side`, columns, rows)}`;
}

function renderAlone({ alone }: Comparison): string {
  if (alone.length === 0) return '';
  const items = alone.map(({ sheet, variant }) => {
    const values = variant.values.map(({ label, html }) => `<dt>${escapeHtml(label)}</dt><dd>${html}</dd>`).join('');
    const known = values ? `<dl>${values}</dl>` : '<p class="gap">no size is known</p>';
    return (
      `<li><details><summary>${escapeHtml(variant.name)}</summary>` +
      `<p>A variant of ${linkHtml(variant.href, sheet.name)}.</p>${known}</details></li>`
    );
  });
  return `<h3>Without a counterpart</h3><ul class="compare-alone" role="list">${items.join('')}</ul>`;
}

function renderVariants(comparison: Comparison): string {
  const { sheets, blocks, alone } = comparison;
  if (blocks.length + alone.length === 0) return '';
  const without = sheets.filter(({ variants }) => variants.length === 0).map(({ name }) => name);
  const lead = blocks.length
    ? '<p class="text">Variants stand side by side by the number of their parameters: the nearest first, within a factor of ten; those without a number in the order of their pages.</p>'
    : '';
  const gap = without.map((name) => `<p class="text">Of ${escapeHtml(name)} no variant is listed.</p>`).join('');
  return (
    `<section aria-labelledby="compare-variants"><h2 id="compare-variants">Variants</h2>${lead}${gap}` +
    `${blocks.map((block) => renderBlock(sheets, block)).join('')}${renderAlone(comparison)}</section>`
  );
}

/** Entries side by side, as HTML: the same on the page of a pair and where a reader chooses. One alone is introduced. */
export function renderComparison(sheets: readonly Sheet[]): string {
  if (sheets.length < 2) return renderHeads(sheets);
  const comparison = arrangeSheets(sheets);
  return renderHeads(sheets) + renderEdges(comparison) + renderFacts(comparison) + renderVariants(comparison);
}
