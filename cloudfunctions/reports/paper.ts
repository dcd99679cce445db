/** A document to be filed, before it is written in any format. All texts are as they are printed. */
export type Paper = { title: string; subtitle: string; sections: PaperSection[]; footer: string }

export type PaperSection = { heading: string; blocks: PaperBlock[] }

export type PaperBlock =
  | { kind: 'lines'; lines: string[] }
  /** What it is and what it says, a row each. */
  | { kind: 'pairs'; rows: [label: string, value: string][] }
  /** `widths` of the columns, in parts of their sum. */
  | { kind: 'table'; head: string[]; widths: number[]; rows: string[][] }
