import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { signedBlob } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import type { components } from '../api/schema.js';
import { useWords } from '../words/use-words.js';
import { Button } from './button.js';
import './photo.css';

export type RecordPhoto = components['schemas']['RecordPhotoDto'];

/** Photos and films of a record, small; a press enlarges. What is not here says why. */
export function Photos({ photos }: { readonly photos: readonly RecordPhoto[] }): ReactNode {
  if (photos.length === 0) return null;
  return (
    <ul className="photos">
      {photos.map((photo) => (
        <li key={`${photo.name} ${photo.path}`}>
          <OnePhoto photo={photo} />
        </li>
      ))}
    </ul>
  );
}

function OnePhoto({ photo }: { readonly photo: RecordPhoto }): ReactNode {
  const { vehicleFile: words } = useWords();
  if (photo.path === null) return <Missing name={photo.name} why={words.photoNone} />;
  if (photo.receivedAt === null) return <Missing name={photo.name} why={words.photoWaiting} />;
  return <Stored name={photo.name} path={photo.path} />;
}

function Missing({ name, why }: { readonly name: string; readonly why: string }): ReactNode {
  return (
    <span className="photo photo-missing small muted">
      {name}
      <br />
      {why}
    </span>
  );
}

/** Bytes come with the caller's rights, so an address of this document stands for them as long as they are shown. */
function Stored({ name, path }: { readonly name: string; readonly path: string }): ReactNode {
  const { vehicleFile: words, common } = useWords();
  const query = useQuery({ queryKey: ['photo', path], queryFn: () => signedBlob(path), staleTime: Infinity, retry: 1 });
  const [url, setUrl] = useState<string | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const { data } = query;
  useEffect(() => {
    if (data === undefined) return;
    const made = URL.createObjectURL(data);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  if (query.error) {
    const refused = problemOf(query.error).status === 403;
    return <Missing name={name} why={refused ? words.photoForbidden : words.photoFailed} />;
  }
  if (url === null || data === undefined) return <span className="photo photo-missing" aria-busy="true" />;
  if (data.type.startsWith('video/'))
    return <video className="photo" src={url} controls aria-label={words.photo(name)} />;
  return (
    <>
      <button
        type="button"
        className="photo"
        aria-label={`${words.photoOpen} ${words.photo(name)}`}
        onClick={() => dialog.current?.showModal()}
      >
        <img src={url} alt={words.photo(name)} />
      </button>
      <dialog ref={dialog} className="photo-dialog" aria-label={words.photo(name)}>
        <img src={url} alt={words.photo(name)} />
        <p className="row row-between">
          <span className="small muted">{name}</span>
          <Button onClick={() => dialog.current?.close()}>{common.close}</Button>
        </p>
      </dialog>
    </>
  );
}
