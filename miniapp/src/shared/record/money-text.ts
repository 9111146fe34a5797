/** An amount as people read it: 5000 fen → `¥50.00`. */
export function yuan(fen: number): string {
  return `¥${(fen / 100).toFixed(2)}`;
}
