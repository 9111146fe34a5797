import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Category } from '@contracts/exam-project';
import { Button } from '@/shared/controls/button';
import { Field, type FieldProps } from '@/shared/controls/field';
import { RadioList } from '@/shared/controls/radio-list';
import { TextField } from '@/shared/controls/text-field';
import { foundCategories } from './choice-rules';

interface CategoryFieldProps extends FieldProps {
  categories: readonly Category[];
  value: string | undefined;
  onChange: (code: string) => void;
}

/** More than these are searched instead of all shown. */
const mostShown = 8;

const optionOf = ({ code, name, group }: Category) => ({ value: code, text: name, note: group });

/** 类别, or one of dozens of 专业: a short list in sight, a long one by its name or code. */
export function CategoryField({ categories, value, onChange, ...field }: CategoryFieldProps) {
  const [isSearching, setSearching] = useState(false);
  const chosen = categories.find(({ code }) => code === value);
  if (categories.length <= mostShown) {
    return (
      <Field field={field}>
        <RadioList
          name={field.id}
          value={value ?? null}
          options={categories.map(optionOf)}
          onChange={onChange}
        />
      </Field>
    );
  }
  if (chosen && !isSearching) {
    return (
      <Field field={{ ...field, label: '专业' }}>
        <View className="category-field__chosen">
          <Text>
            {chosen.code} {chosen.name}
          </Text>
          <Button id={field.id} kind="secondary" size="small" onPress={() => setSearching(true)}>
            更改
          </Button>
        </View>
      </Field>
    );
  }
  return (
    <CategorySearch
      {...field}
      categories={categories}
      onChange={(code) => {
        onChange(code);
        setSearching(false);
      }}
    />
  );
}

function CategorySearch({ categories, onChange, ...field }: Omit<CategoryFieldProps, 'value'>) {
  const [typed, setTyped] = useState('');
  const found = foundCategories(categories, typed);
  const hidden = found.length - mostShown;
  return (
    <>
      <TextField
        {...field}
        label="专业"
        help={`共 ${categories.length} 个专业，输入名称或代码的一部分查找`}
        placeholder="例如：护理、303"
        value={typed}
        onChange={setTyped}
      />
      <RadioList
        name={`${field.id}-found`}
        value={null}
        options={found
          .slice(0, mostShown)
          .map(({ code, name }) => ({ value: code, text: `${code} ${name}` }))}
        onChange={onChange}
      />
      <View className="wizard__help" role="status">
        {found.length === 0 && '没有找到，请换一个词或核对级别。'}
        {hidden > 0 && `还有 ${hidden} 个，请继续输入。`}
      </View>
    </>
  );
}
