import { useState } from 'react';
import { View } from '@tarojs/components';
import { TextField } from '@/shared/controls/text-field';
import { Page } from '@/shared/layout/page';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { SearchResults } from './search-results';
import { useSettled } from './use-settled';
import './unit.scss';

const pauseMs = 300;
const shortest = 2;
const longest = 64;

/** Finds a unit by any part of its name, as one types; coming back the text still stands (R-C1). */
export default function UnitSearch() {
  useLoginRequired();
  const [text, setText] = useState('');
  const name = useSettled(text.trim(), pauseMs);
  return (
    <Page title="查找单位">
      <View className="unit__search">
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
      {name.length >= shortest && <SearchResults name={name} />}
    </Page>
  );
}
