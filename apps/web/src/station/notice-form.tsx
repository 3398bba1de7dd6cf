import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { problemOf } from '../api/problem.js';
import { Button } from '../components/button.js';
import { ErrorSummary, Field } from '../components/field.js';
import { exactText } from '../components/time.js';
import { useAreas } from '../session/areas.js';
import { useLocalText, useWords } from '../words/use-words.js';
import { publishNotice, type StationBrief } from './station-data.js';

/** `2026-11-22T09:14` of now in Beijing time, as an input of this kind wants it. */
const nowLocal = (): string => exactText(new Date()).slice(0, 16).replace(' ', 'T');

/** Publishes an outage notice; closed until it is wanted. */
export function NoticeForm({ stations }: { readonly stations: readonly StationBrief[] }): ReactNode {
  const { station } = useWords();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  return (
    <div className="no-print">
      {said !== '' && <p role="status">{said}</p>}
      {open ? (
        <Form
          stations={stations}
          onDone={(code) => {
            setOpen(false);
            setSaid(code === null ? '' : station.noticePublished(code));
          }}
        />
      ) : (
        <Button onClick={() => setOpen(true)}>{station.noticeNew}</Button>
      )}
    </div>
  );
}

interface FormProps {
  readonly stations: readonly StationBrief[];
  readonly onDone: (code: string | null) => void;
}

function Form({ stations, onDone }: FormProps): ReactNode {
  const { station, common } = useWords();
  const { own, area, nameOf } = useAreas();
  const local = useLocalText();
  const client = useQueryClient();
  const [areaCode, setArea] = useState(area ?? own[0]?.code ?? '');
  const [stationCode, setStation] = useState('');
  const [startsAt, setStart] = useState(nowLocal);
  const [endsAt, setEnd] = useState('');
  const [textZh, setZh] = useState('');
  const [textEn, setEn] = useState('');
  const [missing, setMissing] = useState(false);
  const save = useMutation({
    mutationFn: publishNotice,
    onSuccess: (notice) => {
      void client.invalidateQueries({ queryKey: ['station', 'notices'] });
      onDone(notice.code);
    },
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const incomplete = startsAt === '' || textZh.trim() === '';
    setMissing(incomplete);
    if (incomplete || save.isPending) return;
    save.mutate({
      areaCode,
      startsAt: `${startsAt}:00+08:00`,
      textZh: textZh.trim(),
      ...(stationCode === '' ? {} : { stationCode }),
      ...(endsAt === '' ? {} : { endsAt: `${endsAt}:00+08:00` }),
      ...(textEn.trim() === '' ? {} : { textEn: textEn.trim() }),
    });
  };
  const problem = save.isError ? problemOf(save.error) : null;
  const errors = [
    ...(missing ? [{ field: startsAt === '' ? 'notice-start' : 'notice-text', message: station.noticeMissing }] : []),
    ...(problem?.faults.map((fault) => ({ message: `${fault.path}: ${local(fault.message)}` })) ?? []),
    ...(problem && problem.faults.length === 0 ? [{ message: local(problem.text) }] : []),
  ];
  return (
    <form className="panel notice-form" onSubmit={send} aria-label={station.noticeNew}>
      <h2>{station.noticeNew}</h2>
      <ErrorSummary title={station.errorSummary} errors={errors} />
      <div className="notice-fields">
        <div className="field">
          <label htmlFor="notice-area">{station.noticeArea}</label>
          <select
            id="notice-area"
            className="input"
            value={areaCode}
            onChange={(event) => {
              setArea(event.target.value);
              setStation('');
            }}
          >
            {own.map((one) => (
              <option key={one.code} value={one.code}>
                {nameOf(one.code)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="notice-station">{station.noticeStation}</label>
          <select
            id="notice-station"
            className="input"
            value={stationCode}
            onChange={(event) => setStation(event.target.value)}
          >
            <option value="">{station.noticeAll}</option>
            {stations
              .filter((one) => one.areaCode === areaCode)
              .map((one) => (
                <option key={one.code} value={one.code}>
                  {one.name}
                </option>
              ))}
          </select>
        </div>
        <Field
          id="notice-start"
          label={station.noticeStart}
          type="datetime-local"
          value={startsAt}
          onChange={(event) => setStart(event.target.value)}
        />
        <Field
          label={station.noticeEnd}
          type="datetime-local"
          value={endsAt}
          onChange={(event) => setEnd(event.target.value)}
        />
      </div>
      <Field
        id="notice-text"
        label={station.noticeText}
        maxLength={300}
        value={textZh}
        onChange={(event) => setZh(event.target.value)}
      />
      <Field
        label={station.noticeTextEn}
        maxLength={300}
        value={textEn}
        onChange={(event) => setEn(event.target.value)}
      />
      <div className="row">
        <Button type="submit" look="primary" busy={save.isPending}>
          {station.noticePublish}
        </Button>
        <Button onClick={() => onDone(null)}>{common.cancel}</Button>
      </div>
    </form>
  );
}
