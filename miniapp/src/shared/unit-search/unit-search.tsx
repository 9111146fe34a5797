import { useState } from 'react';
import { View } from '@tarojs/components';
import type { UnitHit } from '@contracts/unit';
import { TextField } from '../controls/text-field';
import { SearchResults } from './search-results';
import { useSettled } from './use-settled';
import './unit-search.scss';

const pauseMs = 300;
const shortest = 2;
const longest = 64;

/** Finds a unit by any part of its name, as one types; coming back the text still stands (R-C1, R-E2). */
export function UnitSearch({ onPick }: { onPick: (hit: UnitHit) => void }) {
  const [text, setText] = useState('');
  const name = useSettled(text.trim(), pauseMs);
  return (
    <>
      <View className="unit-search">
        <TextField
          id="unit-name"
          label="单位名称"
          help="填写名称中的任意几个字即可，例如“武昌 人民医院”。曾用名、其他名称也可以。"
          placeholder="至少 2 个字"
          maxLength={longest}
          value={text}
          onChange={setText}
        />
      </View>
      {name.length >= shortest && <SearchResults name={name} onPick={onPick} />}
    </>
  );
}
