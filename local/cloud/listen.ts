import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { StartError } from './start-error'

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Listens on this computer only; port 0 takes any free one. */
export async function listen(port: number, answer: Answer): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => void answer(request, response))
  // Functions keep their connections; one that is closed while a request is on its way would look like a failed operation.
  server.keepAliveTimeout = 10 * 60 * 1000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(describe(error, port)))
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new StartError('The local cloud found no address to listen on.')
  return { server, url: `http://127.0.0.1:${address.port}` }
}

export async function stopListening(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeAllConnections()
  await closed
}

function describe(error: NodeJS.ErrnoException, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartError(`Port ${port} is taken by another program. End that one or choose another port with --port.`)
    case 'EACCES':
      return new StartError(`Port ${port} needs rights that this program does not have. Choose one above 1023 with --port.`)
    default:
      return error
  }
}
