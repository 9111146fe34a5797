/** `5000` fen → `¥50.00` */
export const formatYuan = (fen: number): string =>
  `¥${(fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

/** `100.5` → 10050; nothing where it is no amount. */
export function fenOf(amount: string): number | undefined {
  if (!/^\d{1,7}(\.\d{1,2})?$/.test(amount.trim())) return undefined;
  const fen = Math.round(Number(amount) * 100);
  return fen > 0 ? fen : undefined;
}
