import type { MediaStore, StoreMedia } from '@app/application';

/** Storing and finding photos of look-ups; a class, so that Nest can tell it from those of tests and checks. */
export class LookupMedia {
  constructor(
    readonly expected: MediaStore,
    readonly store: StoreMedia,
  ) {}
}
