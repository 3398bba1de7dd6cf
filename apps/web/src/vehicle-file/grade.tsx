import type { RecordGrade } from '@app/domain';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';

/** The letter of a record's grade; what it means on hover and for assistive tech. */
export function Grade({ grade, large = false }: { readonly grade: RecordGrade; readonly large?: boolean }): ReactNode {
  const { vehicleFile: words } = useWords();
  return (
    <span className={`grade grade-${grade}${large ? ' grade-large' : ''}`} title={words.gradeMeans[grade]}>
      {words.grade(grade)}
      <span className="visually-hidden"> {words.gradeMeans[grade]}</span>
    </span>
  );
}
