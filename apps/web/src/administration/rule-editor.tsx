import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addCalendarDays, shanghaiDate } from '@app/domain';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Button } from '../components/button.js';
import { ErrorSummary, Field } from '../components/field.js';
import { Panel } from '../components/panel.js';
import { Forbidden, Loaded, NotFound } from '../components/states.js';
import { useMe } from '../session/session.js';
import { useWords } from '../words/use-words.js';
import { Confirm } from './confirm.js';
import { ChangeTable } from './difference.js';
import { differencesOf } from './flat.js';
import { ParamField } from './param-field.js';
import { PlanRefusalBox } from './plan-refusal-box.js';
import { Refusal } from './refusal.js';
import { previewRule, publishRule, readRules, RULES_KEY, type RuleVersion } from './rule-data.js';
import { applyEdits, paramsOf } from './rule-draft.js';
import { useRuleName } from './use-rule-name.js';

/** A new dated version of a rule's parameters: edit, compare, publish. */
export function RuleEditor(): ReactNode {
  const { role } = useMe();
  const { rule = '' } = useParams();
  const query = useQuery({ queryKey: RULES_KEY, queryFn: readRules });
  if (role !== 'administrator') return <Forbidden />;
  return (
    <Loaded query={query} lines={10}>
      {(all) => {
        const last = all.filter((one) => one.rule === rule).toSorted((a, b) => b.version - a.version)[0];
        return last === undefined ? <NotFound /> : <Editor before={last} key={rule} />;
      }}
    </Loaded>
  );
}

function Editor({ before }: { readonly before: RuleVersion }): ReactNode {
  const { administration, common } = useWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [edits, setEdits] = useState<Readonly<Record<string, string>>>({});
  const [from, setFrom] = useState(() => `${addCalendarDays(shanghaiDate(new Date()), 1)}T00:00`);
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<readonly { field: string; message: string }[]>([]);
  const name = useRuleName()(before.rule);
  const preview = useMutation({ mutationFn: previewRule });
  const publish = useMutation({
    mutationFn: publishRule,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: RULES_KEY });
      void navigate(`/administration/rules/${before.rule}`);
    },
  });
  // what was compared is no longer what would be published
  const changed = (): void => {
    preview.reset();
    publish.reset();
  };
  const compare = (): void => {
    const { params, unreadable } = applyEdits(before.params, edits);
    const found = [
      ...unreadable.map((path) => ({ field: `param-${path}`, message: administration.unreadable(path) })),
      ...(from === '' ? [{ field: 'rule-from', message: administration.limitMissing.effectiveFrom }] : []),
      ...(reason.trim() === '' ? [{ field: 'rule-reason', message: administration.limitMissing.reason }] : []),
    ];
    setErrors(found);
    if (found.length > 0) return;
    preview.mutate({ rule: before.rule, params, reason: reason.trim(), effectiveFrom: `${from}:00+08:00` });
  };
  const { data, variables: draft } = preview;
  return (
    <>
      <Panel
        title={administration.newVersionOf(name, before.version + 1)}
        actions={<Link to={`/administration/rules/${before.rule}`}>{common.back}</Link>}
      >
        <form
          className="admin-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            compare();
          }}
        >
          <ErrorSummary title={administration.errorSummary} errors={errors} />
          <div className="admin-two">
            {paramsOf(before.params).map((param) => (
              <ParamField
                key={param.path}
                param={param}
                value={edits[param.path] ?? param.text}
                onChange={(text) => {
                  setEdits({ ...edits, [param.path]: text });
                  changed();
                }}
              />
            ))}
          </div>
          <Field
            id="rule-from"
            label={administration.inForceFrom}
            type="datetime-local"
            value={from}
            onChange={(event) => {
              setFrom(event.target.value);
              changed();
            }}
          />
          <Field
            id="rule-reason"
            label={administration.reason}
            help={administration.reasonHelp}
            maxLength={500}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
              changed();
            }}
          />
          <div className="row">
            <Button type="submit" look="primary" busy={preview.isPending}>
              {administration.compare}
            </Button>
          </div>
          <Refusal error={preview.error} />
        </form>
      </Panel>
      {data && draft && (
        <Panel
          title={data.refusal === null ? administration.wouldPublish(data.version ?? 0) : administration.wouldBeRefused}
        >
          {data.refusal === null ? (
            <div className="stack">
              <ChangeTable changes={differencesOf(before.params, draft.params)} />
              <Confirm
                label={administration.publish}
                look="primary"
                question={administration.askPublish(from.replace('T', ' '))}
                busy={publish.isPending}
                onConfirm={() => publish.mutate(draft)}
              />
              <Refusal error={publish.error} />
            </div>
          ) : (
            <PlanRefusalBox refusal={data.refusal} />
          )}
        </Panel>
      )}
    </>
  );
}
