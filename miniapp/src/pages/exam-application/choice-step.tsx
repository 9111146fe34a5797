import type { ApplicationChoice, DraftChoice } from '@contracts/exam-application';
import { Field } from '@/shared/controls/field';
import { RadioList } from '@/shared/controls/radio-list';
import { controlId } from '@/shared/form/field-errors';
import { SectionCard } from '@/shared/layout/section-card';
import { Facts } from '@/shared/record/facts';
import { CategoryField } from './category-field';
import { categoriesOf, withLevel } from './choice-rules';
import { RouteChoice } from './route-choice';
import { SubjectField } from './subject-field';
import type { WizardWork } from './use-wizard';

const optionsOf = (choices: readonly { code: string; name: string }[]) =>
  choices.map(({ code, name }) => ({ value: code, text: name }));

/** Level, category, subjects with their fee, and whose reviewers get the application (R-M1, R-C5). */
export function ChoiceStep({ wizard }: { wizard: WizardWork }) {
  const { definition, content, saver, errors, person } = wizard;
  const { choice } = content;
  const change = (next: DraftChoice) => saver.change({ choice: next });
  const field = (name: keyof ApplicationChoice, label: string) => ({
    id: controlId(`/choice/${name}`),
    label,
    error: errors[`/choice/${name}`],
  });
  return (
    <>
      <SectionCard title="报考信息">
        <Facts facts={[{ label: '姓名', value: person.name ?? '' }]} />
        {definition.candidateTypes && (
          <Field field={field('candidateType', '考生类型')}>
            <RadioList
              name={controlId('/choice/candidateType')}
              value={choice.candidateType ?? null}
              options={optionsOf(definition.candidateTypes)}
              onChange={(candidateType) => change({ ...choice, candidateType })}
            />
          </Field>
        )}
        <Field field={field('level', '级别')}>
          <RadioList
            name={controlId('/choice/level')}
            value={choice.level ?? null}
            options={optionsOf(definition.levels)}
            onChange={(level) => change(withLevel(definition, choice, level))}
          />
        </Field>
        <CategoryField
          {...field('category', '类别')}
          categories={categoriesOf(definition, choice.level)}
          value={choice.category}
          onChange={(category) => change({ ...choice, category })}
        />
        {definition.subjects && (
          <SubjectField
            {...field('subjects', '报考科目')}
            definition={definition}
            choice={choice}
            onChange={change}
          />
        )}
        <Facts facts={[{ label: '费用', value: wizard.fee }]} />
      </SectionCard>
      <RouteChoice wizard={wizard} error={errors['/choice/region']} onChange={change} />
    </>
  );
}
