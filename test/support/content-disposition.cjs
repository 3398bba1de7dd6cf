/**
 * Stands in for content-disposition 3 (an ES module) when @fastify/static requires it: jest on Node 20 cannot require ES modules.
 * Only `reply.download()` calls it, and the platform does not.
 */
module.exports = { create: (name) => `attachment; filename="${encodeURIComponent(name)}"` };
