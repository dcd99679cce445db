const signatures = [
  [0xff, 0xd8, 0xff], // JPEG
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], // PNG
]

/** Whether a file begins as a JPEG or PNG does; what it is called has no say. */
export function isPicture(content: Uint8Array): boolean {
  return signatures.some((signature) => signature.every((byte, i) => content[i] === byte))
}
