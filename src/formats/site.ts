/** Name of the whole, in citations and titles. */
export const siteName = 'PTM Atlas';

/** Author of the entries, in citations. */
export const siteAuthor = 'PTM Atlas contributors';

export const contentLicence = {
  name: 'CC BY 4.0',
  spdx: 'CC-BY-4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
};
