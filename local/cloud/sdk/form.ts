import { Busboy } from '@fastify/busboy'

/** The fields of a multipart form; a binary one, which the SDK sends without a file name, as a Buffer. */
export function parseForm(contentType: string, body: Buffer): Promise<Record<string, string | Buffer>> {
  return new Promise((resolve, reject) => {
    const fields: Record<string, string | Buffer> = {}
    const form = new Busboy({ headers: { 'content-type': contentType } })
    form.on('field', (name, value) => {
      fields[name] = value
    })
    form.on('file', (name, stream) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        fields[name] = Buffer.concat(chunks)
      })
    })
    form.on('error', reject)
    form.on('finish', () => resolve(fields))
    form.end(body)
  })
}
