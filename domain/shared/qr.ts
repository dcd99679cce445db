import { encode } from 'uqr'

/** Modules of the QR code for a text, row by row, without a quiet zone; error correction M, which a token of 56 characters fits in 33 × 33. */
export function qrMatrix(text: string): boolean[][] {
  return encode(text, { ecc: 'M', border: 0 }).data
}
