import { decodeFrame, PLATFORM_COMMAND, readUnit, RESPONSE } from '@app/codecs';
import type { AdmitPlatform } from '@app/application';
import type { Logger } from '@app/platform';
import type { Line } from './line.js';
import { refusedReply, storedReply } from './replies.js';

export interface DeskEvents {
  /** a frame that waited behind a login */
  take(line: Line, frame: Buffer): void;
  /** a reply in its turn; `ends` closes the line behind it */
  say(line: Line, frame: Buffer, reply: Buffer | null, ends: boolean): void;
}

/**
 * Platforms' own matters (`~~` frames about the platform): login with user and password, logout, key exchange. Until a platform has
 * logged in, nothing else of it is taken.
 */
export class PlatformDesk {
  constructor(
    private readonly platforms: AdmitPlatform,
    private readonly logger: Logger,
    private readonly events: DeskEvents,
  ) {}

  /** Is this `~~` frame for the desk, and not a vehicle's message of a platform that has logged in? */
  handles(line: Line, frame: Buffer): boolean {
    if (line.platform === null) return true;
    const { command, version, response } = readUnit(frame);
    return version === null && (response !== RESPONSE.command || command >= PLATFORM_COMMAND.login);
  }

  handle(line: Line, frame: Buffer): void {
    const decoded = decodeFrame(frame);
    if (!decoded.ok) {
      this.refuse(line, frame);
      return;
    }
    switch (decoded.packet.kind) {
      case 'platform_login':
        this.logIn(line, frame, decoded.packet.user, decoded.packet.password);
        break;
      case 'platform_logout':
        this.events.say(line, frame, storedReply(frame), true);
        break;
      // somebody's answer to a question we never ask
      case 'answer':
        break;
      default:
        // keys of a whole platform are not kept (docs/device-protocols.md); a vehicle's message before the login is not taken
        this.refuse(line, frame);
    }
  }

  /** The line is not read while its password is checked; what came in the same read waits. */
  private logIn(line: Line, frame: Buffer, user: string, password: string): void {
    line.held = [];
    line.pause('login');
    void this.platforms
      .run(user, password)
      .catch((error: unknown) => {
        this.logger.warn({ err: error }, 'a platform login could not be checked');
        return null;
      })
      .then((platform) => {
        const held = line.held ?? [];
        line.held = null;
        if (platform === null) {
          line.reply(refusedReply(frame));
          line.socket.end();
          return;
        }
        line.platform = platform;
        line.reply(storedReply(frame));
        for (const waiting of held) {
          if (line.holds(waiting)) continue;
          if (this.handles(line, waiting) && waiting[0] === frame[0]) this.handle(line, waiting);
          else this.events.take(line, waiting);
        }
        line.resume('login');
      });
  }

  private refuse(line: Line, frame: Buffer): void {
    this.events.say(line, frame, refusedReply(frame), line.platform === null);
  }
}
