/** 2 个文件 · 有链接 */
export function contentWords({ files, hasLink }: { files: number; hasLink: boolean }): string {
  return [files === 0 ? '' : `${files} 个文件`, hasLink ? '有链接' : ''].filter((words) => words !== '').join(' · ')
}
