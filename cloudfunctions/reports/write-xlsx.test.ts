import readXlsx from 'read-excel-file/node'
import { writeXlsx, xlsxName } from './write-xlsx'

const sheet = { name: '反思/提交', title: '反思提交情况', lines: ['陈知秋名班主任工作室'], head: ['姓名', '篇数'], widths: [16, 8], rows: [['周明远', 2]] }

it('a table is read back as it was written, in lines below its title', async () => {
  expect(await readXlsx(await writeXlsx(sheet))).toEqual([
    {
      sheet: '反思提交',
      data: [
        ['反思提交情况', null],
        ['陈知秋名班主任工作室', null],
        ['姓名', '篇数'],
        ['周明远', 2],
      ],
    },
  ])
})

it.each([
  ['looks like a formula', '=1+1', '=1+1'],
  ['has characters that no sheet takes', 'a\u0001b\ufffe', 'ab'],
  ['means something in XML', '<b>&"', '<b>&"'],
])('what somebody typed stays text where it %s', async (_what, typed, read) => {
  const [first] = await readXlsx(await writeXlsx({ ...sheet, rows: [[typed, 1]] }))
  expect(first?.data.at(-1)).toEqual([read, 1])
})

it('an empty table has its head', async () => {
  const [first] = await readXlsx(await writeXlsx({ ...sheet, rows: [] }))
  expect(first?.data.at(-1)).toEqual(['姓名', '篇数'])
})

it('a file is called by what it is of, without what no file may be called', () => {
  expect(xlsxName('反思提交', '班会：a/b 课?')).toBe('反思提交_班会：ab课.xlsx')
})
