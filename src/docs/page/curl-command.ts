import type { OperationObject, Parameter } from "../openapi-document.ts";

/** Returns a shell command that sends the example of an operation. */
export function toCurlCommand(
	siteUrl: string,
	method: string,
	path: string,
	{ parameters, security, requestBody }: OperationObject,
): string {
	const [type, media] = Object.entries(requestBody?.content ?? {})[0] ?? [];
	const body = media?.example;
	const lines = [
		`curl ${method === "GET" ? "" : `-X ${method} `}${addressInShell(siteUrl, path, parameters)}`,
		...(security.length > 0 ? [`-H "Authorization: Bearer $TOKEN"`] : []),
		...(body === undefined
			? []
			: type === "multipart/form-data"
				? Object.entries(Object(body)).map(([name, text]) => `-F ${quoted(`${name}=${text}`)}`)
				: [
						`-H "Content-Type: ${type}"`,
						`-d ${quoted(typeof body === "string" ? body : JSON.stringify(body))}`,
					]),
	];
	return lines.join(" \\\n  ");
}

/** Returns the address of an example. A reader who tries it has another receipt, from the response to their own submission. */
function addressInShell(siteUrl: string, path: string, parameters: Parameter[]): string {
	const own = path.replace("{receipt}", "$RECEIPT");
	return own === path
		? quoted(siteUrl + addressOf(path, parameters))
		: `"${siteUrl}${addressOf(own, parameters)}"`;
}

/** Returns the path and query of an operation's example. */
export function addressOf(path: string, parameters: Parameter[]): string {
	const query = new URLSearchParams();
	let address = path;
	for (const { name, in: place, example } of parameters) {
		if (place === "path")
			address = address.replace(`{${name}}`, encodeURIComponent(String(example)));
		if (place !== "query" || example === undefined) continue;
		for (const value of [example].flat()) query.append(name, String(value));
	}
	return query.size > 0 ? `${address}?${query}` : address;
}

// POSIX §2.2.2: single quotes make every character literal, and cannot contain a single quote.
function quoted(text: string): string {
	return /^[\w./:?=&-]+$/.test(text) && !text.includes("&")
		? text
		: `'${text.replaceAll("'", "'\\''")}'`;
}
