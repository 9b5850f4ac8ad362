import type { Header, ResponseObject } from "../../src/docs/openapi-document.ts";
import { COMMON_HEADERS } from "../../src/docs/response-headers.ts";
import { prefersHtml } from "../../src/platform/http/negotiation.ts";
import { document, lastOf, operationFor, responseOf } from "./document.ts";
import { responseFaultsOf } from "./validity.ts";

const common = new Set(COMMON_HEADERS.map((name) => name.toLowerCase()));

/** Throws if a response is not as the contract describes it; responses of other routes pass. */
export async function expectAgreement(request: Request, response: Response): Promise<void> {
	const faults = await disagreements(request, response.clone());
	if (faults.length === 0) return;
	const { method, url } = request;
	throw new Error(`${method} ${url} ${response.status}: not in the contract: ${faults.join("; ")}`);
}

async function disagreements(request: Request, response: Response): Promise<string[]> {
	const operation = operationFor(request);
	if (!operation) return [];
	const described = responseOf(operation, response.status);
	if (!described) return [`the status ${response.status}`];
	return [
		...headerFaults(response, described),
		...(await bodyFaults(request, response, described)),
	];
}

function headerFaults({ headers }: Response, described: ResponseObject): string[] {
	const named = Object.entries(described.headers ?? {});
	const known = new Set(named.map(([name]) => name.toLowerCase()));
	const extra = [...headers.keys()].filter((name) => !known.has(name) && !common.has(name));
	const missing = named.filter(([name, header]) => isRequired(header) && !headers.has(name));
	return [
		...extra.map((name) => `the header ${name}`),
		...missing.map(([name]) => `no header ${name}`),
	];
}

function isRequired(header: Header | { $ref: string }): boolean {
	const found = "$ref" in header ? document.components.headers[lastOf(header.$ref)] : header;
	return found?.required === true;
}

async function bodyFaults(request: Request, response: Response, { content }: ResponseObject) {
	// Browsers get every problem as a page.
	if (response.status >= 400 && prefersHtml(request.headers.get("Accept") ?? undefined)) return [];
	const type = response.headers.get("Content-Type");
	if (!content || request.method === "HEAD")
		return (await response.text()) === "" ? [] : ["a body"];
	const media = content[type ?? ""];
	if (!media) return [`the media type ${type}`];
	if (media.schema) return responseFaultsOf(await response.json(), media.schema);
	// The test itself reads the stream.
	await response.body?.cancel();
	return [];
}
