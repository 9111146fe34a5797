import { View } from '@tarojs/components';
import { groupCode } from '../form/code-groups';
import './code-field.scss';
import { TextField } from './text-field';

interface CodeFieldProps {
  id: string;
  label: string;
  /** Whom to ask for the code. */
  help: string;
  value: string;
  error?: string;
  onChange: (code: string) => void;
}

/** A code that was told or printed, typed or pasted: large, in the groups that it is read in. */
export const CodeField = ({ help, onChange, ...field }: CodeFieldProps) => (
  <View className="code-field">
    <TextField
      {...field}
      help={`${help}形如 K7M2Q\u2011X9PHR，可以直接粘贴。`}
      onChange={(text) => onChange(groupCode(text))}
    />
  </View>
);
