import path from 'node:path'
import { parseArgs } from 'node:util'
import { StartError } from '../local/cloud/start-error'
import { inRoot } from './root'

export type StartOptions = { port: number; dataDirectory: string; reset: boolean }

export const usualPort = 4180

/** Reads the flags of `npm start -- …`. A wrong one is answered with what there is. */
export function startOptions(flags: string[]): StartOptions {
  const { port, data, reset } = parse(flags)
  const number = port === undefined ? usualPort : Number(port)
  if (!Number.isInteger(number) || number < 1 || number > 65535) {
    throw new StartError(`--port wants a number from 1 to 65535, not "${port ?? ''}".`)
  }
  return { port: number, dataDirectory: data === undefined ? inRoot('.local') : path.resolve(data), reset }
}

function parse(flags: string[]): { port?: string | undefined; data?: string | undefined; reset: boolean } {
  try {
    const options = { port: { type: 'string' }, data: { type: 'string' }, reset: { type: 'boolean', default: false } } as const
    return parseArgs({ args: flags, options, allowPositionals: false }).values
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartError(`${reason}\nnpm start -- [--port ${usualPort}] [--data .local] [--reset]`)
  }
}
