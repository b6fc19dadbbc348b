/**
 * The form in which names are compared: without case, accents, spaces and punctuation, so that
 * `GPT-3`, `gpt3` and `GPT 3` are one name. Greek letters and `+` are kept.
 */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}+]/gu, '');
}
