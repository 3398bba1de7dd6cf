import { useQuery } from '@tanstack/react-query';
import type { Role } from '@app/domain';
import type { ReactNode } from 'react';
import { Field } from '../components/field.js';
import { useWords } from '../words/use-words.js';
import { FormChoice } from './choice.js';
import { readSites, readStations } from './place-data.js';

interface SubjectFieldProps {
  readonly role: Role;
  readonly value: string;
  readonly onChange: (next: string) => void;
  readonly error?: string | undefined;
}

/** What a machine's account speaks for: chosen from the register where there is one. */
export function SubjectField({ role, value, onChange, error }: SubjectFieldProps): ReactNode {
  const { administration } = useWords();
  const listed = role === 'station' || role === 'site';
  const places = useQuery({
    queryKey: ['administration', 'places', role],
    queryFn: async (): Promise<readonly { code: string; name: string }[]> =>
      role === 'station' ? readStations() : readSites(),
    enabled: listed,
  });
  if (!listed) {
    return (
      <Field
        id="user-subject"
        label={administration.subjectCode}
        error={error}
        maxLength={64}
        value={value}
        onChange={(event) => onChange(event.target.value.trim())}
      />
    );
  }
  return (
    <>
      <FormChoice
        id="user-subject"
        label={administration.subject}
        value={value}
        onChange={onChange}
        options={[
          ['', administration.choose],
          ...(places.data ?? []).map(({ code, name }) => [code, `${name} · ${code}`] as const),
        ]}
      />
      {error !== undefined && <p className="field-error">{error}</p>}
    </>
  );
}
