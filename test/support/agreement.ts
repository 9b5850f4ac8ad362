import type { ResponseObject as Documented, Header } from "../../src/docs/openapi-document.ts";
import { COMMON_HEADERS } from "../../src/docs/response-headers.ts";
import { prefersHtml } from "../../src/platform/http/negotiation.ts";
import { answerOf, document, lastOf, operationFor } from "./document.ts";
import { answerFaultsOf } from "./validity.ts";

const common = new Set(COMMON_HEADERS.map((name) => name.toLowerCase()));

/** Throws where an answer is not what the contract says of its operation. */
export async function expectAgreement(asked: Request, answer: Response): Promise<void> {
	const faults = await disagreements(asked, answer.clone());
	if (faults.length === 0) return;
	const { method, url } = asked;
	throw new Error(`${method} ${url} ${answer.status}: not in the contract: ${faults.join("; ")}`);
}

async function disagreements(asked: Request, answer: Response): Promise<string[]> {
	const operation = operationFor(asked);
	if (!operation) return [];
	const documented = answerOf(operation, answer.status);
	if (!documented) return [`the status ${answer.status}`];
	return [...headerFaults(answer, documented), ...(await bodyFaults(asked, answer, documented))];
}

function headerFaults({ headers }: Response, documented: Documented): string[] {
	const named = Object.entries(documented.headers ?? {});
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

async function bodyFaults(asked: Request, answer: Response, { content }: Documented) {
	// People get a page of every problem.
	if (answer.status >= 400 && prefersHtml(asked.headers.get("Accept") ?? undefined)) return [];
	const type = answer.headers.get("Content-Type");
	if (!content || asked.method === "HEAD") return (await answer.text()) === "" ? [] : ["a body"];
	const media = content[type ?? ""];
	if (!media) return [`the media type ${type}`];
	if (media.schema) return answerFaultsOf(await answer.json(), media.schema);
	// A stream is left to whoever reads the answer itself.
	await answer.body?.cancel();
	return [];
}
