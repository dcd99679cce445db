/** A compiled handbook before it is written in any format. All texts are as they are printed. */
export type Book = {
  title: string
  subtitle: string
  /** Below the titles on the cover. */
  coverLines: string[]
  foreword: string
  chapters: Chapter[]
  /** Who wrote what is in it: their names with how much. */
  contributors: string[]
  /** What is not in it, and why. */
  leftOut: string[]
  footer: string
}

/** A case or a resource. `about`: lines below its title. */
export type Chapter = { title: string; authors: string[]; about: string[]; parts: { heading: string; text: string }[]; pictures: BookPicture[]; notes: string[] }

/** Sides in pixels. */
export type BookPicture = { content: Uint8Array; kind: 'jpg' | 'png'; width: number; height: number }
