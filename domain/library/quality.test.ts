import { qualityOf } from './quality'

const plain = { featured: false, uses: 0, reads: 0 }

it.each([
  ['what was used goes before what was not', { ...plain, uses: 1 }, plain],
  ['what was read goes before what was not', { ...plain, reads: 1 }, plain],
  ['to be used says more than to be read ten times', { ...plain, uses: 1 }, { ...plain, reads: 10 }],
  ['what is featured goes before what was used six times', { ...plain, featured: true }, { ...plain, uses: 6 }],
  ['what very many use goes before what is featured', { ...plain, uses: 20 }, { ...plain, featured: true }],
])('%s', (_name, better, worse) => {
  expect(qualityOf(better)).toBeGreaterThan(qualityOf(worse))
})
