import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';

interface DesignTokens {
  color: Record<string, string>;
  fontFamily: string;
  phone: Record<string, number>;
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Taro compiles only its own `config/` folder on the fly, so the one file outside it is compiled here. */
function readDesignTokens(): DesignTokens {
  const file = join(__dirname, '../../contracts/design-tokens.ts');
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    jsc: { parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  const tokens = {} as DesignTokens;
  new Function('exports', code)(tokens);
  return tokens;
}

/**
 * The design tokens as SCSS variables, put before every style sheet: `color.donePale` is
 * `$color-done-pale`, `phone.touch` is `$size-touch` (px).
 */
export function designTokensScss(): string {
  const { color, phone, fontFamily } = readDesignTokens();
  return [
    ...Object.entries(color).map(([name, value]) => `$color-${kebab(name)}: ${value};`),
    ...Object.entries(phone).map(([name, px]) => `$size-${kebab(name)}: ${px}px;`),
    `$font-family: ${fontFamily};`,
  ].join('\n');
}
