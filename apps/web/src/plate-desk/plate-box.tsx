import { normalisePlate, PLATE_COLOURS, PROVINCES, type PlateColour } from '@app/domain';
import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '../components/button.js';
import type { KeptPhoto } from '../offline/shrink-photo.js';
import { useWords } from '../words/use-words.js';
import { PlateCamera } from './plate-camera.js';
import './plate-box.css';

interface PlateBoxProps {
  readonly busy: boolean;
  /** what is wrong with what was asked */
  readonly error: string | null;
  readonly onLook: (plate: string, colour: PlateColour | null, photo: KeptPhoto | null) => void;
}

/** Those seen here first, then the rest as the plate dictionary has them. */
const NEAR = '新甘青宁陕川豫';
const ORDER = [...NEAR, ...Array.from(PROVINCES).filter((sign) => !NEAR.includes(sign))];
const LETTERS = Array.from('ABCDEFGHJKLMNPQRSTUVWXYZ');
const COLOURS: readonly PlateColour[] = PLATE_COLOURS.filter((colour) => colour !== 'other');
const HAN = /^\p{Script=Han}/u;

/** The one big box: cleans what is typed, offers province and letter, asks for the colour if it was seen. */
export function PlateBox({ busy, error, onLook }: PlateBoxProps): ReactNode {
  const { desk, domain } = useWords();
  const [text, setText] = useState('');
  const [colour, setColour] = useState<PlateColour | null>(null);
  const [photo, setPhoto] = useState<KeptPhoto | null>(null);
  const composing = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  const put = (raw: string): void => setText(composing.current ? raw : normalisePlate(raw).text);
  const press = (sign: string): void => {
    setText((was) => (HAN.test(sign) ? sign + was.replace(HAN, '') : was + sign));
    input.current?.focus();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const plate = normalisePlate(text).text;
    if (plate !== '' && !busy) onLook(plate, colour, photo);
  };
  const clear = (): void => {
    setText('');
    setColour(null);
    setPhoto(null);
    input.current?.focus();
  };
  return (
    <form className="plate-box" onSubmit={submit}>
      <label htmlFor={id}>{desk.box}</label>
      <div className={`plate-box-line plate-box-${colour ?? 'none'}`}>
        <input
          ref={input}
          id={id}
          className="plate-box-input"
          value={text}
          onChange={(event) => put(event.target.value)}
          onCompositionStart={() => (composing.current = true)}
          onCompositionEnd={(event) => {
            composing.current = false;
            put(event.currentTarget.value);
          }}
          onFocus={(event) => event.target.select()}
          placeholder={desk.boxPlaceholder}
          autoFocus
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={40}
          aria-invalid={error !== null || undefined}
          aria-describedby={error === null ? undefined : `${id}-error`}
        />
        <PlateCamera taken={photo !== null} onPhoto={setPhoto} />
        {text !== '' && (
          <button type="button" className="plate-box-clear" aria-label={desk.clear} onClick={clear}>
            ×
          </button>
        )}
      </div>
      {error !== null && (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      )}
      {photo !== null && <p className="small muted">{desk.photoKept}</p>}
      {!HAN.test(text) && <Keys label={desk.provinces} keys={ORDER} onPress={press} />}
      {HAN.test(text) && text.length === 1 && <Keys label={desk.letters} keys={LETTERS} onPress={press} />}
      <fieldset className="plate-colours">
        <legend className="visually-hidden">{desk.colour}</legend>
        {[null, ...COLOURS].map((one) => (
          <label key={one ?? 'any'} className={`colour-chip${colour === one ? ' colour-chosen' : ''}`}>
            <input type="radio" name="colour" checked={colour === one} onChange={() => setColour(one)} />
            {one !== null && <span className={`swatch plate-${one}`} aria-hidden="true" />}
            {one === null ? desk.colourAny : domain.plateColour[one]}
          </label>
        ))}
      </fieldset>
      <Button type="submit" look="primary" large busy={busy} disabled={text === ''}>
        {busy ? desk.looking : desk.look}
      </Button>
    </form>
  );
}

interface KeysProps {
  readonly label: string;
  readonly keys: readonly string[];
  readonly onPress: (key: string) => void;
}

/** A row of keys that scrolls sideways, above the keyboard of the phone. */
function Keys({ label, keys, onPress }: KeysProps): ReactNode {
  return (
    <div className="plate-keys" role="group" aria-label={label}>
      {keys.map((key) => (
        <button key={key} type="button" onClick={() => onPress(key)}>
          {key}
        </button>
      ))}
    </div>
  );
}
