import type { INestApplication } from '@nestjs/common';
import { describeDtos } from '@app/contracts';
import * as swagger from '@nestjs/swagger';
import type { RouteEntry } from '../access/route-catalogue.js';
import { describeAccess } from './describe-access.js';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

const ABOUT = `Sign in with \`POST /api/v1/auth/token\` and send the access token as \`Authorization: Bearer …\`.
Refusals are \`application/problem+json\` with a stable \`code\` and every fault in \`errors\`.
Lists are paged by cursor. Plates and VINs travel in bodies, never in addresses.`;

/** The description of the outside interface (OpenAPI 3.1), gathered from the controllers. */
export function describeApi(app: INestApplication, routes: readonly RouteEntry[]): OpenAPIObject {
  describeDtos(swagger);
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('机动车排放监管平台 · Vehicle-emissions supervision platform')
    .setDescription(ABOUT)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'bearer')
    .addSecurityRequirements('bearer')
    .build();
  return describeAccess(SwaggerModule.createDocument(app, config), routes);
}
