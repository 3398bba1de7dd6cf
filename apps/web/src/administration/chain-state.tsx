import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '../components/button.js';
import { numberText } from '../components/numbers.js';
import { Panel } from '../components/panel.js';
import { exactText } from '../components/time.js';
import { useWords } from '../words/use-words.js';
import { verifyAudit, type Verification } from './audit-data.js';
import { Refusal } from './refusal.js';

/** The chain of hashes: recomputed on request, with the head to keep elsewhere or the first broken link. */
export function ChainState(): ReactNode {
  const { administration } = useWords();
  const check = useMutation({
    mutationFn: async () => ({ result: await verifyAudit(), at: new Date() }),
  });
  return (
    <Panel
      title={administration.chain}
      actions={
        <Button busy={check.isPending} onClick={() => check.mutate()}>
          {administration.verify}
        </Button>
      }
    >
      <div className="stack-tight" aria-live="polite">
        {check.data ? (
          <Outcome result={check.data.result} at={check.data.at} />
        ) : (
          <p className="muted">{check.isPending ? administration.verifying : administration.chainHelp}</p>
        )}
        <Refusal error={check.error} />
      </div>
    </Panel>
  );
}

function Outcome({ result, at }: { readonly result: Verification; readonly at: Date }): ReactNode {
  const { administration } = useWords();
  const { intact, lines, head, broken } = result;
  return (
    <>
      {intact ? (
        <p className="admin-good">{administration.chainIntact(numberText(lines), exactText(at))}</p>
      ) : (
        <p className="admin-bad">
          {administration.chainBroken(
            numberText(broken?.seq ?? 0),
            administration.chainFaults[broken?.fault as keyof typeof administration.chainFaults] ?? '',
          )}
        </p>
      )}
      <p className="admin-hash">
        {administration.chainHead}{' '}
        <code>
          {head.seq}:{head.hash}
        </code>
      </p>
      <p className="muted small">{intact ? administration.keepHead : administration.chainWhat}</p>
    </>
  );
}
