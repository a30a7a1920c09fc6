/** Calls the server; a session that ran out leads to the login page. Undefined keys travel as null. */
export async function call(path, body) {
  const reply = await fetch(`/rest/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body, (_, value) => (value === undefined ? null : value)),
  });
  const answer = await reply.json();
  if (answer.code === 401) location.hash = '#/login?expired';
  return answer;
}

/** el-input-number shows null as 0: an amount that is not there is undefined in the page. */
export function withoutNulls(value) {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (value === null) return undefined;
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutNulls(inner)]));
}
