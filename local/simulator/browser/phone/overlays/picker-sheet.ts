import { make } from '../dom'
import { openDialog } from './layer'

export type PickerColumns = {
  /** What stands in each column, given what is chosen so far. */
  labels: (chosen: readonly number[]) => string[][]
  start: readonly number[]
  /** What the page chose itself when it heard that a column moved. */
  moved?: () => readonly number[] | undefined
  result: (chosen: readonly number[]) => unknown
}

type ColumnMoved = (column: number, index: number) => void

const rowPx = 44

/** WeChat's wheels at the bottom of the screen. Answers the chosen index of each column, or null. */
export function showPickerSheet(title: string, columns: PickerColumns, columnMoved: ColumnMoved): Promise<readonly number[] | null> {
  return new Promise((resolve) => {
    let chosen: number[] = fit([...columns.start])
    const wheels = make('div', { className: 'picker-wheels' })
    const finish = (answer: readonly number[] | null): void => {
      layer.close()
      resolve(answer)
    }
    const panel = make(
      'div',
      { className: 'sheet picker-sheet' },
      make(
        'div',
        { className: 'picker-head' },
        make('button', { className: 'picker-cancel', text: '取消', onClick: () => finish(null) }),
        make('span', { text: title }),
        make('button', { className: 'picker-confirm', text: '确定', onClick: () => finish(chosen) }),
      ),
      wheels,
    )
    const layer = openDialog(panel, title === '' ? '请选择' : title, () => finish(null))
    draw()
    wheels.querySelector<HTMLElement>('[role=listbox]')?.focus()

    function fit(wanted: number[]): number[] {
      // From left to right: what a column offers may follow from the ones before it.
      const fitted: number[] = []
      for (let column = 0; column < columns.labels(fitted).length; column += 1) {
        const count = columns.labels(fitted)[column]?.length ?? 0
        fitted.push(Math.max(0, Math.min(wanted[column] ?? 0, count - 1)))
      }
      return fitted
    }

    function draw(): void {
      const labels = columns.labels(chosen)
      const focused = [...wheels.children].indexOf(document.activeElement ?? wheels)
      wheels.replaceChildren(...labels.map((rows, column) => wheel(rows, column)))
      for (const [column, element] of [...wheels.children].entries()) element.scrollTop = (chosen[column] ?? 0) * rowPx
      if (focused >= 0) (wheels.children[focused] as HTMLElement).focus()
    }

    function wheel(rows: string[], column: number): HTMLElement {
      const list = make(
        'div',
        { className: 'picker-wheel', attributes: { role: 'listbox', tabindex: '0', 'aria-label': `第 ${column + 1} 列` } },
        ...rows.map((text, index) =>
          make('div', {
            text,
            attributes: { role: 'option', 'aria-selected': String(index === chosen[column]) },
            onClick: () => choose(column, index),
          }),
        ),
      )
      list.addEventListener('scrollend', () => choose(column, Math.round(list.scrollTop / rowPx)))
      list.addEventListener('keydown', (event) => {
        const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 }[event.key]
        if (event.key === 'Enter') finish(chosen)
        if (step === undefined) return
        event.preventDefault()
        choose(column, (chosen[column] ?? 0) + step)
      })
      return list
    }

    function choose(column: number, index: number): void {
      const target = Math.max(0, Math.min(index, (columns.labels(chosen)[column]?.length ?? 1) - 1))
      if (target === chosen[column]) return
      chosen[column] = target
      columnMoved(column, target)
      chosen = fit([...(columns.moved?.() ?? chosen)])
      draw()
    }
  })
}
