import type { MediaStore, StoreMedia } from '@app/application';

/** Storing and finding the media of checks; a class, so that Nest can tell it from those of tests and look-ups. */
export class CheckMedia {
  constructor(
    readonly expected: MediaStore,
    readonly store: StoreMedia,
  ) {}
}
