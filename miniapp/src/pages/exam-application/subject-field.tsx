import { View } from '@tarojs/components';
import type { DraftChoice } from '@contracts/exam-application';
import type { ExamProjectDefinition } from '@contracts/exam-project';
import { Field, type FieldProps } from '@/shared/controls/field';
import { Tick } from '@/shared/controls/tick';
import { withSubject } from './choice-rules';

interface SubjectFieldProps extends FieldProps {
  definition: Pick<ExamProjectDefinition, 'subjects'>;
  choice: DraftChoice;
  onChange: (choice: DraftChoice) => void;
}

/** The subjects, each to tick; whether some may be left out is said beside them. */
export function SubjectField({ definition, choice, onChange, ...field }: SubjectFieldProps) {
  const { list = [], mayLeaveOutPassed } = definition.subjects ?? {};
  const help = mayLeaveOutPassed ? '上年度已通过的科目可以不再报考，须上传成绩单' : '须报考全部科目';
  return (
    <Field field={{ ...field, help }}>
      <View id={field.id} className="subject-field">
        {list.map(({ code, name }) => (
          <Tick
            key={code}
            id={`${field.id}-${code}`}
            isTicked={choice.subjects?.includes(code) ?? false}
            onChange={(isTicked) => onChange(withSubject(definition, choice, code, isTicked))}
          >
            {name}
          </Tick>
        ))}
      </View>
    </Field>
  );
}
