// What happens to every page once it is rendered: it carries no icon that it does not show.
import { defineMiddleware } from 'astro:middleware';
import { withUsedIcons } from './components/icon/used-icons.ts';

export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  return new Response(withUsedIcons(await response.text()), response);
});
