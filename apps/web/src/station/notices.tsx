import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useLiveRefresh } from '../api/use-live-refresh.js';
import { Button } from '../components/button.js';
import { TimeText } from '../components/time-text.js';
import { useAreas } from '../session/areas.js';
import { useMe } from '../session/session.js';
import { useLocalText, useWords } from '../words/use-words.js';
import { endNotice, readNotices, type OutageNotice } from './station-data.js';

/** Outage notices in force or to come; those of one station when it is given. Silent when there are none. */
export function Notices({ station: code }: { readonly station?: string }): ReactNode {
  const query = useQuery({ queryKey: ['station', 'notices'], queryFn: readNotices, refetchInterval: 60_000 });
  useLiveRefresh(['outage.'], [['station', 'notices']]);
  // a station's code begins with its county
  const county = code?.slice(0, 6);
  const shown = query.data?.filter(
    (one) =>
      code === undefined ||
      one.stationCode === code ||
      (one.stationCode === null && county?.startsWith(one.areaCode.replace(/(00){1,2}$/, ''))),
  );
  if (!shown || shown.length === 0) return null;
  return (
    <ul className="notices">
      {shown.map((one) => (
        <Notice key={one.id} notice={one} />
      ))}
    </ul>
  );
}

function Notice({ notice }: { readonly notice: OutageNotice }): ReactNode {
  const { station } = useWords();
  const { role } = useMe();
  const { nameOf } = useAreas();
  const local = useLocalText();
  const client = useQueryClient();
  const [sure, setSure] = useState(false);
  const end = useMutation({
    mutationFn: () => endNotice(notice.id),
    onSettled: () => void client.invalidateQueries({ queryKey: ['station', 'notices'] }),
  });
  return (
    <li className="notice-card" role="status">
      <div>
        <strong>{notice.inForce ? station.noticeInForce(notice.code) : station.noticePlanned(notice.code)}</strong>
        <p>{local(notice.text)}</p>
        <p>{station.noticeHow(notice.code)}</p>
        <p className="muted small">
          {nameOf(notice.areaCode)} · {notice.stationCode ?? station.noticeAll} · {station.noticeFrom}{' '}
          <TimeText at={notice.startsAt} show="exact" /> {station.noticeUntil}{' '}
          {notice.endsAt === null ? station.noticeOpenEnd : <TimeText at={notice.endsAt} show="exact" />} ·{' '}
          {station.noticeUploads(notice.uploads)}
        </p>
      </div>
      {(role === 'supervisor' || role === 'administrator') && (
        <Button
          look={sure ? 'danger' : 'plain'}
          busy={end.isPending}
          onClick={() => (sure ? end.mutate() : setSure(true))}
        >
          {sure ? station.noticeEndSure : station.noticeEndNow}
        </Button>
      )}
    </li>
  );
}
