import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import type { Draft, PhotoKind } from './draft.js';
import { PhotoSlot } from './photo-slot.js';
import type { DraftState } from './use-draft.js';

const KINDS: readonly PhotoKind[] = ['front', 'plate', 'exhaust', 'screen'];
const MOST_OTHERS = 4;

type StepProps = Pick<DraftState, 'addMedia' | 'removeMedia'> & { readonly draft: Draft };

/** Front, plate, exhaust, screen, and what else should be seen. */
export function StepPhotos({ draft, addMedia, removeMedia }: StepProps): ReactNode {
  const { roadside } = useWords();
  const others = draft.media.filter((one) => one.kind === 'other');
  return (
    <div className="stack-tight">
      <div className="photo-slots">
        {KINDS.map((kind) => {
          const taken = draft.media.find((one) => one.kind === kind)?.sha256 ?? null;
          return (
            <PhotoSlot
              key={kind}
              label={roadside.photos[kind]}
              sha256={taken}
              onPhoto={(photo) => void addMedia(kind, photo)}
              onRemove={() => taken !== null && removeMedia(kind, taken)}
            />
          );
        })}
        {others.map(({ sha256 }) => (
          <PhotoSlot
            key={sha256}
            label={roadside.photos.other}
            sha256={sha256}
            onPhoto={(photo) => {
              removeMedia('other', sha256);
              void addMedia('other', photo);
            }}
            onRemove={() => removeMedia('other', sha256)}
          />
        ))}
        {others.length < MOST_OTHERS && (
          <PhotoSlot
            label={roadside.photos.other}
            sha256={null}
            onPhoto={(photo) => void addMedia('other', photo)}
            onRemove={() => undefined}
          />
        )}
      </div>
      <p className="small muted">{roadside.photosOptional}</p>
    </div>
  );
}
