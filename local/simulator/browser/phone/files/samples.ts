import { blobOf } from './pictures'

/** Something to pick for who has no file at hand. */
export type Sample = { name: string; preview: HTMLElement | null; file: () => Promise<File> }

const paper = { width: 1200, height: 1600 }
const photo = { width: 1600, height: 1200 }

/** Pictures as they would lie in a teacher's album. */
export function samplePictures(): Sample[] {
  return [
    pictureOf('公出通知', paper, (brush) => drawPaper(brush, '关于参加区级教研活动的通知', ['各校名班主任工作室：', '兹定于本周五下午开展教研活动，', '请安排相关老师按时参加。'])),
    pictureOf('就诊证明', paper, (brush) => drawPaper(brush, '就诊证明', ['诊断：上呼吸道感染', '建议：休息一天', '（样例，不作他用）'])),
    pictureOf('活动照片', photo, drawClassroom),
  ]
}

export function sampleDocuments(): Sample[] {
  const file = (): Promise<File> => Promise.resolve(new File([samplePdf], '公出通知.pdf', { type: 'application/pdf' }))
  return [{ name: '公出通知.pdf', preview: null, file }]
}

type Size = { width: number; height: number }

function pictureOf(name: string, { width, height }: Size, draw: (brush: CanvasRenderingContext2D) => void): Sample {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const brush = canvas.getContext('2d')
  if (brush !== null) draw(brush)
  const file = async (): Promise<File> => new File([(await blobOf(canvas, 'image/jpeg', 0.92)) ?? ''], `${name}.jpg`, { type: 'image/jpeg' })
  return { name, preview: canvas, file }
}

function drawPaper(brush: CanvasRenderingContext2D, title: string, lines: string[]): void {
  fill(brush, '#d9d4c7', 0, 0, paper.width, paper.height)
  fill(brush, '#fffdf6', 60, 60, paper.width - 120, paper.height - 120)
  brush.fillStyle = '#1f2a27'
  brush.textAlign = 'center'
  brush.font = 'bold 68px sans-serif'
  brush.fillText(title, paper.width / 2, 260)
  brush.textAlign = 'left'
  brush.font = '52px sans-serif'
  for (const [index, line] of lines.entries()) brush.fillText(line, 150, 430 + index * 110)
  brush.strokeStyle = '#b8402f'
  brush.lineWidth = 10
  brush.beginPath()
  brush.arc(paper.width - 320, paper.height - 400, 130, 0, 2 * Math.PI)
  brush.stroke()
}

function drawClassroom(brush: CanvasRenderingContext2D): void {
  fill(brush, '#efe7d6', 0, 0, photo.width, photo.height)
  fill(brush, '#2f4f46', 200, 120, 1200, 460)
  brush.fillStyle = '#f6f5f1'
  brush.textAlign = 'center'
  brush.font = '96px sans-serif'
  brush.fillText('班会课观摩', photo.width / 2, 380)
  for (const row of [0, 1]) for (const seat of [0, 1, 2, 3]) fill(brush, '#a9814f', 180 + seat * 330, 700 + row * 220, 250, 120)
}

function fill(brush: CanvasRenderingContext2D, colour: string, left: number, top: number, width: number, height: number): void {
  brush.fillStyle = colour
  brush.fillRect(left, top, width, height)
}

// The smallest document that viewers open; they rebuild the table that it lacks.
const samplePdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 41>>stream
BT /F 24 Tf 72 720 Td (Sample notice) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF
`
