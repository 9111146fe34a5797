import { englishStringTranslator, replaceStringParameters, TranslatableString } from '@rjsf/utils';

const words: Partial<Record<TranslatableString, string>> = {
  [TranslatableString.ArrayItemTitle]: '项',
  [TranslatableString.EmptyArray]: '还没有，用下面的按钮添加。',
  [TranslatableString.YesLabel]: '是',
  [TranslatableString.NoLabel]: '否',
  [TranslatableString.AddButton]: '添加',
  [TranslatableString.AddItemButton]: '添加一项',
  [TranslatableString.MoveDownButton]: '下移',
  [TranslatableString.MoveUpButton]: '上移',
  [TranslatableString.RemoveButton]: '删除',
  [TranslatableString.OptionalObjectAdd]: '本项目需要，添加',
  [TranslatableString.OptionalObjectRemove]: '本项目不需要，删除',
  [TranslatableString.OptionalObjectEmptyMsg]: '本项目没有',
  [TranslatableString.ClearButton]: '清空',
  [TranslatableString.TitleOptionPrefix]: '%1',
};

/** The library's own words, in Chinese. */
export const formWords: typeof englishStringTranslator = (key, params) =>
  words[key] === undefined
    ? englishStringTranslator(key, params)
    : replaceStringParameters(words[key], params);
