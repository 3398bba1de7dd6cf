import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../access/access-rule.js';
import { notFound } from '../core/problem.js';
import { DOCS_PAGE, swaggerFile } from './swagger-files.js';

/** The description of the outside interface; made once, after every controller is known. */
export class ApiDescription {
  document: OpenAPIObject | undefined;
}

@ApiExcludeController()
@Controller('api')
export class DocsController {
  constructor(private readonly description: ApiDescription) {}

  @Get('openapi.json')
  @Access({ roles: 'public' })
  openapi(): OpenAPIObject {
    if (!this.description.document) throw notFound();
    return this.description.document;
  }

  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  @Access({ roles: 'public' })
  page(): string {
    return DOCS_PAGE;
  }

  @Get('docs/:file')
  @Access({ roles: 'public' })
  async file(@Param('file') name: string, @Res() reply: FastifyReply): Promise<void> {
    const file = swaggerFile(name);
    if (!file) throw notFound();
    await reply.type(file.type).header('cache-control', 'public, max-age=3600').send(file.body);
  }
}
