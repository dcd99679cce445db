import { make } from '../dom'
import type { Sample } from '../files/samples'
import { openDialog } from './layer'

export type FileWish = { title: string; most: number; accept: string; samples: Sample[] }

/** The album, or the files of a chat: a few samples, and whatever lies on this computer. Answers null when nothing was picked. */
export function showFileSheet({ title, most, accept, samples }: FileWish): Promise<File[] | null> {
  return new Promise((resolve) => {
    const chosen = new Set<Sample>()
    const finish = (files: File[] | null): void => {
      layer.close()
      resolve(files)
    }
    const takeSamples = (): void => void Promise.all([...chosen].map((sample) => sample.file())).then(finish)
    const done = make('button', { className: 'primary', text: '完成', onClick: takeSamples })
    const tiles = samples.map((sample) => tileOf(sample, () => toggle(sample)))
    const panel = make(
      'div',
      { className: 'sheet file-sheet' },
      make('h3', { text: title }),
      make('div', { className: 'file-samples' }, ...tiles),
      make('button', { className: 'file-computer', text: '从这台电脑选择', onClick: () => pickFromComputer(most, accept, finish) }),
      make('div', { className: 'sheet-row' }, make('button', { text: '取消', onClick: () => finish(null) }), done),
    )
    const layer = openDialog(panel, title, () => finish(null))
    show()

    function toggle(sample: Sample): void {
      if (!chosen.delete(sample) && chosen.size < most) chosen.add(sample)
      show()
    }

    function show(): void {
      for (const [index, tile] of tiles.entries()) tile.setAttribute('aria-pressed', String(chosen.has(samples[index] as Sample)))
      done.disabled = chosen.size === 0
      done.textContent = most === 1 ? '完成' : `完成（${chosen.size}/${most}）`
    }
  })
}

function tileOf({ name, preview }: Sample, onClick: () => void): HTMLButtonElement {
  return make('button', { className: 'file-sample', onClick }, ...(preview === null ? [] : [preview]), make('span', { text: name }))
}

function pickFromComputer(most: number, accept: string, finish: (files: File[]) => void): void {
  const field = make('input', { attributes: { type: 'file', accept, 'aria-hidden': 'true' } })
  field.multiple = most > 1
  field.addEventListener('change', () => finish([...(field.files ?? [])].slice(0, most)))
  field.click()
}
