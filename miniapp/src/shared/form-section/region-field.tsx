import { useState } from 'react';
import { ChoiceField } from '../controls/choice-field';
import type { FieldProps } from '../controls/field';
import type { Region } from './form-schema';

interface RegionFieldProps extends FieldProps {
  /** Six-digit division code of the lowest choice; empty while nothing is chosen. */
  value: string;
  regions: readonly Region[];
  onChange: (code: string) => void;
}

const optionsOf = (regions: readonly Region[]) =>
  regions.map(({ code, name }) => ({ value: code, text: name }));

/** City, then county. A place without counties below it (省直管市) is chosen at once. */
export function RegionField({ value, regions, onChange, ...field }: RegionFieldProps) {
  const chosenCity = regions.find(
    (city) => city.code === value || city.children?.some((county) => county.code === value),
  );
  const [pickedCity, setPickedCity] = useState<string>();
  const city = chosenCity ?? regions.find(({ code }) => code === pickedCity);
  const counties = city?.children ?? [];

  const pickCity = (code: string) => {
    setPickedCity(code);
    const picked = regions.find((region) => region.code === code);
    onChange(picked?.children?.length ? '' : code);
  };
  return (
    <>
      <ChoiceField
        {...field}
        error={counties.length > 0 ? undefined : field.error}
        value={city?.code}
        options={optionsOf(regions)}
        onChange={pickCity}
      />
      {counties.length > 0 && (
        <ChoiceField
          id={`${field.id}-county`}
          label="县（市、区）"
          error={field.error}
          value={value || undefined}
          options={optionsOf(counties)}
          onChange={onChange}
        />
      )}
    </>
  );
}
