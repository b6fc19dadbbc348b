/** Width of a character as a share of the size of the type: generous for the sans face and for those that stand in for it. */
const WIDTHS: readonly [RegExp, number][] = [
  [/[iljtfr.,:;'’|!()[\]\- ]/, 0.36],
  [/[mwMW—…@%]/, 0.9],
  [/[A-Z&+]/, 0.7],
];
const OTHER = 0.57;

/** Width of a text in pixels, estimated from its characters. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, char) => sum + (WIDTHS.find(([chars]) => chars.test(char))?.[1] ?? OTHER) * size, 0);

/** Breaks a text at its spaces into lines of at most `width` pixels; a longer word stands alone on its line. */
export function breakText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
