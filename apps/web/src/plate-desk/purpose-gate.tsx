import { useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '../components/button.js';
import { Field } from '../components/field.js';
import { useWords } from '../words/use-words.js';

/** Asks once a shift why vehicles are looked up; the answer goes with each look-up. */
export function PurposeGate({ onChoose }: { readonly onChoose: (purpose: string) => void }): ReactNode {
  const { desk } = useWords();
  const [other, setOther] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (other.trim() !== '') onChoose(other.trim());
  };
  return (
    <section className="purpose-gate stack">
      <h1>{desk.purposeAsk}</h1>
      <p className="muted">{desk.purposeWhy}</p>
      <div className="stack-tight">
        {Object.values(desk.purposes).map((purpose, at) => (
          <Button key={purpose} large autoFocus={at === 0} onClick={() => onChoose(purpose)}>
            {purpose}
          </Button>
        ))}
      </div>
      <form className="stack-tight" onSubmit={submit}>
        <Field
          label={desk.purposeOther}
          value={other}
          maxLength={200}
          onChange={(event) => setOther(event.target.value)}
        />
        <Button type="submit" look="primary" disabled={other.trim() === ''}>
          {desk.purposeStart}
        </Button>
      </form>
    </section>
  );
}
