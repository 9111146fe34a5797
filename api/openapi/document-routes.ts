import { dirname } from 'node:path';
import { createRequire } from 'node:module';
import express, { Router } from 'express';
import { openapiDocument } from './document';

const page = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>接口文档 · 湖北卫生人才</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
<div id="ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
`;
const start = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#ui' });\n`;

/** `/openapi.json`, and `/docs` to read it in; Swagger UI comes from our own server. */
export function documentRoutes(publicOrigin: string): Router {
  const document = JSON.stringify(openapiDocument(publicOrigin));
  const swagger = dirname(createRequire(__filename).resolve('swagger-ui-dist/package.json'));
  const router = Router();
  router.get('/openapi.json', (_request, response) => void response.type('application/json').send(document));
  router.get('/docs', (_request, response) => void response.type('html').send(page));
  router.get('/docs/start.js', (_request, response) => void response.type('text/javascript').send(start));
  router.use('/docs', express.static(swagger, { index: false }));
  return router;
}
