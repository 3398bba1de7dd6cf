import { addCalendarDays, shanghaiDate, type LimitSet } from '@app/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Button } from '../components/button.js';
import { ErrorSummary, Field } from '../components/field.js';
import { Panel } from '../components/panel.js';
import { Forbidden, Loaded, NotFound } from '../components/states.js';
import { useDraft } from '../components/use-draft.js';
import { useMe } from '../session/session.js';
import { useLanguage, useWords } from '../words/use-words.js';
import { nameOfSet, previewLimitSet, publishLimitSet, readLimitSets } from './limit-data.js';
import { draftOf, editedOf, type EditedSet } from './limit-draft.js';
import { LimitFields } from './limit-fields.js';
import { LIMITS_KEY } from './limit-list.js';
import { LimitPreviewBox } from './limit-preview-box.js';
import { Refusal } from './refusal.js';

/** A new dated version of a limit set, from its last one: edit, compare, try, publish. */
export function LimitEditor(): ReactNode {
  const { role } = useMe();
  const { set: name = '' } = useParams();
  const query = useQuery({ queryKey: LIMITS_KEY, queryFn: readLimitSets });
  if (role !== 'administrator') return <Forbidden />;
  return (
    <Loaded query={query} lines={10}>
      {(sets) => {
        const set = sets.find((one) => nameOfSet(one) === name);
        return set === undefined ? <NotFound /> : <Editor before={set} key={name} />;
      }}
    </Loaded>
  );
}

/** The kept draft of this set, or a fresh one that starts tomorrow. */
function startOf(kept: string, before: LimitSet): EditedSet {
  const fresh = editedOf(before, addCalendarDays(shanghaiDate(new Date()), 1));
  try {
    return kept === '' ? fresh : { ...fresh, ...(JSON.parse(kept) as EditedSet) };
  } catch {
    return fresh;
  }
}

function Editor({ before }: { readonly before: LimitSet }): ReactNode {
  const { administration, common } = useWords();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [kept, keep] = useDraft(`limit-set.${nameOfSet(before)}`);
  const [edited, setEdited] = useState<EditedSet>(() => startOf(kept, before));
  const [errors, setErrors] = useState<readonly { field: string; message: string }[]>([]);
  const preview = useMutation({ mutationFn: previewLimitSet });
  const publish = useMutation({
    mutationFn: publishLimitSet,
    onSuccess: async ({ limitSet }) => {
      keep('');
      await client.invalidateQueries({ queryKey: LIMITS_KEY });
      void navigate(`/administration/limits/${nameOfSet(limitSet)}`);
    },
  });
  const change = (next: EditedSet): void => {
    setEdited(next);
    keep(JSON.stringify(next));
    // what was compared is no longer what would be published
    preview.reset();
    publish.reset();
  };
  const set = (part: Partial<EditedSet>): void => change({ ...edited, ...part });
  const compare = (): void => {
    const drafted = draftOf(edited, before);
    if ('missing' in drafted) {
      setErrors(
        drafted.missing.map(({ field, at }) => ({
          field: at === undefined ? `limit-${field}` : `limit-${at}`,
          message:
            at === undefined
              ? administration.limitMissing[field as 'reason' | 'effectiveFrom']
              : administration.boundMissing(at + 1),
        })),
      );
      return;
    }
    setErrors([]);
    preview.mutate(drafted.draft);
  };
  const { variables: draft, data } = preview;
  return (
    <>
      <Panel
        title={administration.newVersionOf(before.title[language], before.version + 1)}
        actions={<Link to={`/administration/limits/${nameOfSet(before)}`}>{common.back}</Link>}
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
          <p className="muted">{administration.versionHelp(before.version, before.effectiveFrom)}</p>
          <div className="admin-two">
            <Field
              id="limit-effectiveFrom"
              label={administration.inForceFrom}
              type="date"
              value={edited.effectiveFrom}
              onChange={(event) => set({ effectiveFrom: event.target.value })}
            />
            <Field
              label={administration.endsOn}
              type="date"
              value={edited.effectiveTo}
              onChange={(event) => set({ effectiveTo: event.target.value })}
            />
            <Field
              label={administration.titleZh}
              maxLength={200}
              value={edited.titleZh}
              onChange={(event) => set({ titleZh: event.target.value })}
            />
            <Field
              label={administration.titleEn}
              maxLength={200}
              value={edited.titleEn}
              onChange={(event) => set({ titleEn: event.target.value })}
            />
          </div>
          <label className="row">
            <input
              type="checkbox"
              checked={edited.enabled}
              onChange={(event) => set({ enabled: event.target.checked })}
            />
            {administration.enabled}
          </label>
          <LimitFields limits={edited.limits} before={before} onChange={(limits) => set({ limits })} />
          <Field
            id="limit-reason"
            label={administration.reason}
            help={administration.reasonHelp}
            maxLength={500}
            value={edited.reason}
            onChange={(event) => set({ reason: event.target.value })}
          />
          <div className="row">
            <Button type="submit" look="primary" busy={preview.isPending}>
              {administration.compare}
            </Button>
            <Button onClick={() => change(startOf('', before))}>{administration.startAgain}</Button>
          </div>
          <Refusal error={preview.error} />
        </form>
      </Panel>
      {data && draft && (
        <LimitPreviewBox
          preview={data}
          draft={draft}
          busy={publish.isPending}
          error={publish.error}
          onPublish={() => publish.mutate(draft)}
        />
      )}
    </>
  );
}
