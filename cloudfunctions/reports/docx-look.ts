/** A4 in twentieths of a point, and what margins of 2.5 cm leave of its width. */
export const page = { width: 11_906, height: 16_838 }
export const margin = 1418
export const textWidth = page.width - 2 * margin

/** Fonts by the names that Word and WPS know on Chinese systems. Sizes in half points: 小四 for text, 五号 for tables. */
export const body = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' }
export const bold = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' }
export const black = '000000'
export const textSize = 24
export const tableSize = 21
