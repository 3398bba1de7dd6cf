import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import { readAgreement, type FlagAgreement } from './flag-data.js';

type Share = FlagAgreement['overall'];

/** How often two people see the same in a flag: one number, and reviewer by reviewer for those who may know. */
export function Agreement({ area }: { readonly area: string | null }): ReactNode {
  const { flags } = useWords();
  const query = useQuery({
    queryKey: ['flags', 'agreement', area],
    queryFn: () => readAgreement(area),
    staleTime: 300_000,
  });
  if (query.data === undefined || query.data.opinions === 0) return null;
  const { overall, reviewers, smallestSample } = query.data;
  return (
    <details className="flag-agreement small">
      <summary>
        {flags.agreement} <strong>{percent(overall) ?? '–'}</strong>
      </summary>
      <p>
        {percent(overall) === null
          ? flags.agreementFew(overall.compared, smallestSample)
          : flags.agreementOf(overall.agreed, overall.compared)}
      </p>
      <p className="muted">{flags.agreementAbout}</p>
      {reviewers.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{flags.reviewer}</th>
              <th scope="col" className="number">
                {flags.decided}
              </th>
              <th scope="col" className="number">
                {flags.asFirst}
              </th>
              <th scope="col" className="number">
                {flags.asSecond}
              </th>
            </tr>
          </thead>
          <tbody>
            {reviewers.map((one) => (
              <tr key={one.reviewer.id}>
                <td>{one.reviewer.name ?? one.reviewer.id.slice(-6)}</td>
                <td className="number">
                  {one.confirmed} / {one.rejected}
                </td>
                <td className="number">{shareText(one.asFirst)}</td>
                <td className="number">{shareText(one.asSecond)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

const percent = ({ rate }: Share): string | null => (rate === null ? null : `${Math.round(rate * 100)} %`);

/** Never a naked rate: a star where the sample is too small, and the sample beside it. */
const shareText = (share: Share): string => `${percent(share) ?? '**'} (${share.compared})`;
