import type { Operations } from "../platform/http/operation.ts";

const TEXT = ["text/plain; charset=utf-8"] as const;

/** Describes files at addresses that programs know. */
export const machineFileOperations = {
	"GET /llms.txt": {
		id: "getLlmsText",
		summary: "What models may read, and where",
		description:
			"As llmstxt.org has it: the newest 20 articles, up to 50 topics, feeds and the API, in Markdown.",
		example: {},
		responses: { 200: { description: "The list.", types: TEXT, headers: ["Link"] } },
	},
	"GET /.well-known/security.txt": {
		id: "getSecurityContact",
		summary: "Where to report a weakness of the site",
		description: "RFC 9116. It is there if the operator names a contact.",
		example: {},
		responses: { 200: { description: "The contacts.", types: TEXT } },
		problems: { 404: "The operator names no contact." },
	},
} as const satisfies Operations;
