import { Controller, Get, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiProduces, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '@app/application';
import { TicketDto } from '@app/contracts';
import type { FastifyReply } from 'fastify';
import { Access, CallerSession } from '../access/access-rule.js';
import { AccessTokens, TICKET_S } from '../access/access-tokens.js';
import { invalidRequest } from '../core/validation-faults.js';
import { parseEventId } from './event-stream.js';
import { OpenStreams } from './open-streams.js';

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // nginx would hold events back until its buffer is full
  'x-accel-buffering': 'no',
};

/** What happens, as it happens. */
@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(
    private readonly streams: OpenStreams,
    private readonly tokens: AccessTokens,
  ) {}

  @Get()
  @Access({ roles: 'signed_in', list: 'scoped', ticket: 'events' })
  @ApiOperation({
    summary: 'Events of the own areas or subject (server-sent events)',
    description:
      'Send `Last-Event-ID` to go on where the last stream ended: nothing is left out and nothing comes twice. An event `reset` says that the place is no longer kept; read the lists anew.',
  })
  @ApiProduces('text/event-stream')
  @ApiHeader({ name: 'Last-Event-ID', required: false })
  @ApiQuery({ name: 'ticket', required: false, description: 'Of POST /api/v1/events/ticket, instead of the header' })
  @ApiQuery({ name: 'lastEventId', required: false, description: 'For clients that cannot set Last-Event-ID' })
  async events(
    @CallerSession() session: LiveSession,
    @Res() reply: FastifyReply,
    @Headers('last-event-id') header?: string,
    @Query('lastEventId') query?: string,
  ): Promise<void> {
    const asked = header ?? query;
    const after = asked === undefined || asked === '' ? null : parseEventId(asked);
    if (after === undefined) {
      const message = { zh: '不是本平台的事件编号', en: 'is not an event id of this platform' };
      throw invalidRequest([{ path: 'Last-Event-ID', code: 'event.bad_id', message }]);
    }
    this.streams.admit(session);
    const headers = Object.fromEntries(Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined));
    reply.hijack();
    reply.raw.writeHead(200, { ...(headers as Record<string, string>), ...HEADERS });
    await this.streams.start(session, reply.raw, after);
  }

  @Post('ticket')
  @HttpCode(200)
  @Access({ roles: 'signed_in' })
  @ApiOperation({
    summary: 'A ticket for EventSource',
    description: 'EventSource sets no headers; the ticket opens the stream and nothing else.',
  })
  @ApiResponse({ status: 200, type: TicketDto })
  async ticket(@CallerSession() session: LiveSession): Promise<TicketDto> {
    return { ticket: await this.tokens.sign(session.sessionId, 'events'), expiresIn: TICKET_S };
  }
}
