/** What WeChat found in a text or picture, by its number; null: it gave none. Source: the document of security.msgSecCheck. */
export function findingWords(label: number | null): string {
  return findings[label ?? 0] ?? '不适合公开的内容'
}

const findings: Readonly<Record<number, string>> = {
  10001: '广告',
  20001: '时政内容',
  20002: '色情内容',
  20003: '骂人的话',
  20006: '违法的内容',
  20008: '欺诈的内容',
  20012: '低俗的内容',
  20013: '版权不明的内容',
}
