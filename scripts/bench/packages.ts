import { measurePackages, packageBudgets } from '../package-size'
import { goalAtMost, kilobytes, type Section } from './report'

/** The mini-program as WeChat would receive it. */
export async function measurePackageSizes(): Promise<Section> {
  const { packages, shared } = await measurePackages()
  const nameOf = (root: string): string => (root === '' ? 'main package' : `subpackage ${root}`)
  const budgetOf = (root: string): number => (root === '' ? packageBudgets.mainBytes : packageBudgets.subpackageBytes)
  const goal = (what: string, bytes: number, budget: number) => goalAtMost(what, bytes / 1000, budget / 1000, 'kB')
  return {
    title: 'Mini-program as uploaded (scripts compiled and minified, without unused files)',
    columns: ['', 'files', 'scripts', 'views', 'styles', 'other', 'size', 'goal'],
    rows: [
      ...packages.map(({ root, files, bytes }) => {
        const sum = (suffixes: string[]): string =>
          kilobytes(files.filter(({ file }) => suffixes.some((suffix) => file.endsWith(suffix))).reduce((total, file) => total + file.bytes, 0))
        const known = ['.ts', '.js', '.wxml', '.wxss']
        const other = files.filter(({ file }) => !known.some((suffix) => file.endsWith(suffix))).reduce((total, file) => total + file.bytes, 0)
        const cells = [sum(['.ts', '.js']), sum(['.wxml']), sum(['.wxss']), kilobytes(other), kilobytes(bytes), `≤ ${kilobytes(budgetOf(root))}`]
        return [nameOf(root), String(files.length), ...cells]
      }),
      ...shared.map(({ file, bytes }) => [`${file} as built`, '1', kilobytes(bytes), '', '', '', kilobytes(bytes), `≤ ${kilobytes(packageBudgets.sharedBytes)}`]),
    ],
    notes: [],
    goals: [
      ...packages.map(({ root, bytes }) => goal(nameOf(root), bytes, budgetOf(root))),
      ...shared.map(({ file, bytes }) => goal(file, bytes, packageBudgets.sharedBytes)),
    ],
    wrong: [],
  }
}
