import type { TObject } from '@sinclair/typebox';
import { problems } from '../../contracts/problems';
import type { RouteContract } from '../../contracts/route';
import { routes, type RouteName } from '../../contracts/routes';
import { permissions, type Who } from '../permissions';
import { problemSchema } from './problem-schema';

/** The OpenAPI 3.1 document, made from the contracts: what is checked is what is described. */
export function openapiDocument(publicOrigin: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const name of Object.keys(routes) as RouteName[]) {
    const [method = '', path = ''] = name.split(' ');
    const template = path.replace(/:(\w+)/g, '{$1}');
    (paths[template] ??= {})[method.toLowerCase()] = operation(name, routes[name]);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '湖北卫生人才综合服务平台 API',
      version: '1.0.0',
      description: '错误一律为 RFC 9457 application/problem+json，code 见 Problem。',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${publicOrigin}/api` }],
    tags: [...new Set(Object.values(routes).map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: '小程序' },
        cookie: {
          type: 'apiKey',
          in: 'cookie',
          name: 'hht-console',
          description: '机构授权端；H5 为 hht-h5',
        },
      },
    },
  };
}

function operation(name: RouteName, contract: RouteContract): object {
  const { who } = permissions[name];
  return {
    operationId: name.replace(/[^A-Za-z]+/g, '-').toLowerCase(),
    summary: contract.summary,
    tags: [contract.tag],
    description: `权限：${audienceOf(who)}`,
    security: who === 'anyone' ? [] : [{ bearer: [] }, { cookie: [] }],
    parameters: parameters(contract),
    ...(contract.body && { requestBody: requestBody(contract) }),
    responses: responses(contract),
  };
}

const audience = { anyone: '任何人', person: '登录的个人', verified: '已实名认证的个人' } as const;

const audienceOf = (who: Who): string => (typeof who === 'string' ? audience[who] : who.join('、'));

function parameters({ params, query, changesProcess }: RouteContract): object[] {
  const key = {
    in: 'header',
    name: 'Idempotency-Key',
    required: true,
    schema: { type: 'string', minLength: 8, maxLength: 128 },
  };
  return [...fields(params, 'path'), ...fields(query, 'query'), ...(changesProcess ? [key] : [])];
}

function fields(schema: TObject | undefined, place: 'path' | 'query'): object[] {
  return Object.entries(schema?.properties ?? {}).map(([name, field]) => ({
    in: place,
    name,
    required: place === 'path' || (schema?.required ?? []).includes(name),
    schema: field,
  }));
}

function requestBody({ body, file }: RouteContract): object {
  if (!file) return { required: true, content: { 'application/json': { schema: body } } };
  const fileField = {
    type: 'object',
    required: ['file'],
    properties: { file: { contentMediaType: 'application/octet-stream' } },
  };
  return { required: true, content: { 'multipart/form-data': { schema: { allOf: [body, fileField] } } } };
}

function responses({ response, produces, problems: own = [] }: RouteContract): object {
  const success = produces
    ? { 200: { description: '文件', content: { [produces]: {} } } }
    : response
      ? { 200: { description: '成功', content: { 'application/json': { schema: response } } } }
      : { 204: { description: '成功' } };
  const refusals = own
    .map((code) => `${problems[code].status} ${code}（${problems[code].title}）`)
    .join('；');
  const problem = {
    description: refusals ? `没有成功，例如：${refusals}` : '没有成功',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  return { ...success, default: problem };
}
